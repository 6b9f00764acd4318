/** What a domain shows to the others besides the main files of its folders. */
export const OPEN_FILES = [
  "app/accounts/permissions.ts", // the one matrix of roles
  "app/accounts/staff/reach.server.ts", // within which bounds an administrator manages people
  "app/accounts/two-people.server.ts", // the one rule of acts that take two people
  "app/attachments/accept-files.server.ts", // takes the files of a form
  "app/attachments/sanitise/office/package.server.ts", // unpacks Office files within bounds, and packs them
  "app/attachments/sanitise/refused-file.server.ts", // why it does not
  "app/attachments/sanitise/sanitiser.server.ts", // starts a program that reads what others made, shut in
  "app/attachments/file-field.tsx", // the field of every form that takes files
  "app/attachments/storage/open-storage.server.ts", // where files rest, for the keyholders' command
  "app/cases/clock/stage-table.tsx", // what is due of a body, for the pages of those that support a case
  "app/cases/clock/stage-tag.tsx", // how a stage stands, for the lists of clocks
  "app/cases/demand-section.tsx", // the public's view of a demand, for the preview
  "app/cases/recounting.server.ts", // lets the counters follow what changes a case
  "app/cases/read-case.server.ts", // what the public reads of cases
  "app/cases/voices/signed-by.tsx", // in whose name a voice speaks, for the pages of its reporter and the desk
  "app/cases/voices/voice.tsx", // the public's view of a voice, for the preview
  "app/duties/finding-text.tsx", // what the register says of a duty, as the public and the desk read it
  "app/measures/measure-list.server.ts", // the list behind a figure, for those who take it away
  "app/redaction/pane/keep-fields.tsx", // what in a public text may point to somebody, for every form that has one
  "app/redaction/steps.ts", // pure: masking without scripts
  "app/register/county-field.tsx", // the choice of a county, for every form that names a department
  "app/replies/answer/answer-form.ts", // what an answer asks, for the page on which a moderator enters one
  "app/rulings/decision/decision-errors.ts", // says what is wrong with a field of a decision, on whichever page it stands
  "app/rulings/decision/decision-form.ts", // what a decision asks, for the page of a report
  "app/rulings/decision/decline.server.ts", // declines within an act, for many reports at once
  "app/rulings/decision/duty-field.tsx", // one of very many duty items, on whichever page it is chosen
  "app/rulings/decision/verdict-fields.tsx", // the fields of a verdict, on whichever page it is given
  "app/rulings/fairness/recusal/impartial.server.ts", // what is no matter for a moderator, for the list of reports
  "app/rulings/finding/look-up.server.ts", // what the register says of the duty chosen
  "app/rulings/hidden-words.server.ts", // which of the words typed are to stay hidden
  "app/scorecards/occasions.ts", // pure: when reporters are asked, and what that adds to the counters
  "app/reports/vocabulary.ts", // pure: codes that cases share
];
