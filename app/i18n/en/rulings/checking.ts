import { MAX_CHECK_WORDS } from "../../../rulings/checking/checking.ts";
import type { Dictionary } from "../../zh-CN/index.ts";

export const checking: Dictionary["checking"] = {
  link: "Check the department's answer",
  title: (number) => `Check the answer of ${number}`,
  heading: "Check the department's answer",
  lede: "Whoever has seen the document or the list, or was there, enters it: is it as the department says? It is published beside the words of the department and of reporters, changes neither of them, no clock and no figure. What was entered before stays.",
  none: "The department has no public answer yet: there is nothing to check.",
  answer: "Which answer was checked",
  answerOption: (position, day, remedies) => `No. ${position}, ${day}: ${remedies}`,
  kind: "How it was checked",
  kinds: {
    document: "looked whether the document is withdrawn",
    list: "looked whether the list or the assessment is changed",
    visit: "went there",
  },
  finding: "Is it as the department says",
  found: { so: "as it says", partly: "partly as it says", not_so: "not as it says" },
  words: "What was seen",
  wordsHint: `Public. What was looked at, on which day, and what was seen; not who reported it or told of it. ${MAX_CHECK_WORDS} characters at most.`,
  submit: "Publish what was checked",
  done: "What was checked is published.",
  earlier: "Entered so far",
  three: "Three words, each by itself",
  claims: "The department says",
  noClaim: "the department that has to answer now has not said anything yet",
  reporters: "Reporters say",
  notAsked: "nothing yet: brought up to date on Mondays",
  said: (occasion, asked, said) =>
    `${occasion}, of ${asked} that could say: gone ${said.gone}, partly gone ${said.partly}, not gone ${said.not}, came back ${said.back}`,
  checked: "A moderator checked",
  notChecked: "nothing yet",
  checkedInRow: (day, found) =>
    `checked on ${day}, ${{ so: "as the department says", partly: "partly as the department says", not_so: "not as the department says" }[found]}`,
  check: (day, position, kind, found) => `${day}, answer no. ${position}, ${kind}: ${found}.`,
  apart: "The three are never made into one, nor added.",
  ofDepartment: "What the department says, what reporters say, what a moderator checked",
  columns: { who: "Whose word", cases: "Cases" },
  answered: "The department says: answered",
  reportersBelow:
    "What reporters say stands in the table above and counts reports, not cases; the three are never added. Of several checks the last counts.",
  method: "How it is counted",
  unchecked: "Not checked by a moderator",
  checkedAs: (found) =>
    `A moderator checked: ${{ so: "as it says", partly: "partly as it says", not_so: "not as it says" }[found]}`,
  errors: {
    answer_required: "Choose which answer was checked",
    kind_required: "Choose how it was checked",
    found_required: "Choose whether it is as the department says",
    words_required: "Say what was seen",
    words_long: `What was seen: ${MAX_CHECK_WORDS} characters at most`,
    personal: "It holds what looks like personal data: take it out",
    not_found: "That answer is not there any more, or is hidden",
    stale_version:
      "Somebody else has entered a check since you opened this page, or the case was merged. Look at it before you send again",
  },
};
