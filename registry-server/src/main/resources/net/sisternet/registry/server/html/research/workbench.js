// Makes the text area of the workbench an editor that knows SPARQL and the words of the registry. The page works
// without it. What it offers comes from this registry alone. On a small screen the editor, which keeps a phone busy
// for a while, comes when somebody asks for it.
(() => {
  "use strict";
  const form = document.getElementById("page-workbench");
  const area = document.getElementById("page-query");
  if (!form || !area) {
    return;
  }

  const later = window.requestIdleCallback ?? ((work) => setTimeout(work));
  const MOST = 60;
  let offered = null;
  const known = () => {
    offered ??= fetch(form.dataset.terms).then((answer) => answer.json());
    return offered;
  };

  const send = () => {
    form.requestSubmit();
  };

  const start = (Editor) => {
    // Its own completers ask other hosts; ours have the names in the reader's language.
    const names = new Map();
    const matching = async (editor, token) => {
      const typed = token.string.trim().toLowerCase();
      const { terms } = await known();
      const found = terms.filter(([code, name]) =>
        typed.includes(":") ? code.toLowerCase().startsWith(typed) : (code + " " + name).toLowerCase().includes(typed));
      found.forEach(([code, name]) => names.set(code, name));
      return found.slice(0, MOST).map(([code]) => code);
    };
    const named = (editor, hints) => hints.map((hint) => ({
      ...hint,
      displayText: hint.text + "  " + (names.get(hint.text) ?? ""),
    }));
    const isTerm = (editor) => {
      const token = editor.getCompleteToken();
      const before = editor.getPreviousNonWsToken(editor.getDoc().getCursor().line, token);
      return /^[A-Za-z][\w-]*:?[\w-]*$/.test(token.string)
        && token.string.length > 1
        && !["comment", "string", "variable-3"].includes(token.type)
        && !(before && before.string.toUpperCase() === "PREFIX");
    };
    const completer = (name, autoShow, valid) => ({
      name, autoShow, bulk: false, persistenceId: null, get: matching, postprocessHints: named, isValidCompletionPosition: valid,
    });
    Editor.registerAutocompleter(
      completer("terms", true, (editor) => isTerm(editor) && editor.getCompleteToken().string.includes(":")), false);
    Editor.registerAutocompleter(
      completer("words", false, (editor) => isTerm(editor) && !editor.getCompleteToken().string.includes(":")), false);
    Object.assign(Editor.Autocompleters.prefixes, {
      persistenceId: null,
      get: async () => Object.entries((await known()).prefixes).map(([prefix, iri]) => prefix + ": <" + iri + ">"),
    });

    const place = document.createElement("div");
    place.hidden = true;
    area.after(place);
    const editor = new Editor(place, {
      value: "",
      autocompleters: ["prefixes", "terms", "words"],
      persistenceId: null,
      consumeShareLink: null,
      createShareableLink: null,
      showQueryButton: false,
      resizeable: false,
      // As high as the query: what scrolls within the page cannot be reached by everybody.
      editorHeight: "auto",
      viewportMargin: Infinity,
      // The tabulator leaves the editor: who uses the keyboard alone is not caught in it.
      extraKeys: { Tab: false, "Shift-Tab": false, "Ctrl-S": false, "Ctrl-Enter": send, "Cmd-Enter": send },
    });
    editor.showNotification = () => {};
    editor.hideNotification = () => {};
    const input = editor.getInputField();
    input.setAttribute("aria-labelledby", "page-query-label");
    input.setAttribute("aria-describedby", "page-limits page-keys");
    document.getElementById("page-query-label").addEventListener("click", () => editor.focus());
    document.getElementById("page-keys").hidden = false;
    // In tasks of their own: to make an editor, to read what is in it and to show that keeps a phone busy for long.
    const show = () => {
      const typing = document.activeElement === area || wanted;
      const at = area.selectionStart;
      if (editor.getValue() !== area.value) {
        editor.setValue(area.value);
      }
      editor.getDoc().clearHistory();
      area.hidden = true;
      area.required = false;
      place.hidden = false;
      editor.refresh();
      if (typing) {
        editor.focus();
        editor.getDoc().setCursor(editor.getDoc().posFromIndex(at));
      }
      form.addEventListener("submit", () => {
        area.value = editor.getValue();
      });
    };
    later(() => {
      editor.setValue(area.value);
      later(show);
    });
  };

  const button = document.getElementById("page-editor");
  let wanted = false;
  let asked = false;
  const load = () => {
    if (!asked) {
      asked = true;
      const script = document.createElement("script");
      script.src = form.dataset.editor;
      // In a task of its own, so that what is typed meanwhile is not held up by both.
      script.addEventListener("load", () => later(() => start(window.Yasqe)));
      document.head.append(script);
    }
  };
  if (window.matchMedia("(min-width: 48rem)").matches) {
    load();
  } else {
    button.hidden = false;
    button.addEventListener("click", () => {
      wanted = true;
      button.hidden = true;
      area.focus();
      load();
    });
  }
})();
