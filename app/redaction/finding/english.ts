import { hitsOf, type Span, spansOf } from "./kinds.ts";

const NAME = "[A-Z][a-z]{1,20}(?:[ -][A-Z][a-z]{1,20}){0,2}";
const NAMES = [
  new RegExp(`(?<=\\b(?:[Mm]y name(?: is|'s|’s)|[Nn]ame:|[Ss]igned:?|[Rr]eporter:|[Cc]ontact:) )${NAME}`, "g"),
  new RegExp(
    `(?<=\\b(?:I am|I'm|I’m|[Mm]y (?:wife|husband|son|daughter|father|mother|colleague)) )[A-Z][a-z]{1,20} ${NAME}`,
    "g",
  ),
  new RegExp(`\\b(?:Mr|Mrs|Ms|Dr|Director|Secretary|Mayor|Chief)\\.? [A-Z][a-z]{1,20}(?: [A-Z][a-z]{1,20})?`, "g"),
];
const MONTH =
  "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
const DATES = [
  new RegExp(`(?<!\\d)\\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH}(?![a-z])(?:,? (?:19|20)\\d{2})?`, "g"),
  new RegExp(`\\b${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?!\\d)(?:,? (?:19|20)\\d{2})?`, "g"),
];
const DAYS =
  /\b(?:yesterday|last (?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday))(?: (?:morning|afternoon|evening|night))?\b/gi;
const WORD = "[A-Z][a-z]{1,20}";
const PLACES: readonly [Span["kind"], RegExp][] = [
  ["township", new RegExp(`\\b${WORD}(?: ${WORD})? (?:Town|Township|Subdistrict)\\b`, "g")],
  ["village", new RegExp(`\\b${WORD}(?: ${WORD})? Village\\b`, "g")],
  ["community", new RegExp(`\\b${WORD}(?: ${WORD})? Community\\b`, "g")],
  ["school", new RegExp(`\\b${WORD}(?: ${WORD})? (?:School|Kindergarten)\\b`, "g")],
  [
    "unit",
    new RegExp(`\\b${WORD} (?:Forestry|Water|Agricultural|Veterinary|Police|Health) (?:Station|Centre|Center)\\b`, "g"),
  ],
];
const UNIQUE =
  /\b(?:the only (?:woman|man|person|one|cadre|official|doctor|teacher)|only (?:I|me|our (?:town|village|station)))\b/gi;

/** What a report in English says of its writer; without a capital letter or a month there is nothing to look for. */
export function findEnglish(text: string): Span[] {
  if (!/[A-Za-z]{3}/.test(text)) return [];
  return [
    ...NAMES.flatMap((pattern) => spansOf("name", hitsOf(text, pattern))),
    ...[...DATES, DAYS].flatMap((pattern) => spansOf("date", hitsOf(text, pattern))),
    ...PLACES.flatMap(([kind, pattern]) => spansOf(kind, hitsOf(text, pattern), false)),
    ...spansOf("unique", hitsOf(text, UNIQUE)),
  ];
}
