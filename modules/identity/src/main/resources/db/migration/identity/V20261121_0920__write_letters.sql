-- Person-owned: what the exchange writes to people by mail. Kept apart from the job that sends it, because jobs keep no
-- personal data: erasing a person deletes these rows. Sent letters are kept so that one purpose is written for once.
create table identity.letter (
  id         uuid        not null constraint pk_letter primary key,
  person_id  uuid        not null constraint fk_letter_person references identity.person,
  -- Why it is written, in the writer's own words: reminder of this instalment, notice of that lot.
  purpose    text        not null constraint ck_letter_purpose check (purpose ~ '^[a-z0-9/_-]{1,120}$'),
  subject    text        not null constraint ck_letter_subject check (length(subject) between 1 and 150),
  body       text        not null constraint ck_letter_body check (length(body) between 1 and 4000),
  path       text        not null constraint ck_letter_path check (path ~ '^/' and length(path) <= 300),
  written_at timestamptz not null,
  sent_at    timestamptz,
  constraint ux_letter_purpose unique (person_id, purpose)
);
grant select, insert, update on identity.letter to exchange_app;
