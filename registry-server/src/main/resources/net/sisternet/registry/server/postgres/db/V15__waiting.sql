-- What waits of one topic, however much there is of the others.

CREATE INDEX care_case_topic ON care_case (topic, number) WHERE decided IS NULL;
