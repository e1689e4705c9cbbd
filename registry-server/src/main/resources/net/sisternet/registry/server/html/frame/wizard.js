// Keeps a page of a form while it is being filled in. Without it the page is kept when it is left by its buttons.
(function () {
  "use strict";
  var form = document.querySelector("form.wizard");
  if (!form || !window.fetch || !window.URLSearchParams) {
    return;
  }
  var told = form.querySelector(".saved");
  var timer = 0;
  var leaving = false;
  var sending = null;

  function tell(text) {
    if (told.textContent !== text) {
      told.textContent = text;
    }
  }

  function keep() {
    if (leaving) {
      return;
    }
    var body = new URLSearchParams(new FormData(form));
    body.set("do", "autosave");
    body.set("revision", form.dataset.revision);
    sending = new AbortController();
    fetch(form.action, { method: "POST", body: body, signal: sending.signal, redirect: "error" })
      .then(function (answer) {
        if (answer.status === 409) {
          return;
        }
        form.dataset.revision = answer.headers.get("Draft-Revision") || form.dataset.revision;
        tell(answer.ok ? form.dataset.saved : form.dataset.unsaved);
        if (!answer.ok && answer.status >= 500) {
          later(15000);
        }
      })
      .catch(function () {
        if (!leaving) {
          tell(form.dataset.unsaved);
          later(15000);
        }
      });
  }

  function later(wait) {
    clearTimeout(timer);
    timer = setTimeout(keep, wait);
  }

  form.addEventListener("input", function () {
    tell("");
    later(1500);
  });
  form.addEventListener("submit", function () {
    leaving = true;
    clearTimeout(timer);
    if (sending) {
      sending.abort();
    }
  });
  window.addEventListener("pageshow", function () {
    leaving = false;
  });

  var errors = document.getElementById("page-errors");
  if (errors) {
    errors.focus();
  }
})();
