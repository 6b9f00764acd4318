import type { Dictionary } from "../i18n/dictionary.ts";

/** What a list of cases is narrowed to besides its county; null or false = not by this. */
interface Narrowed {
  state: keyof Dictionary["register"]["cases"]["states"] | null;
  occasion: keyof Dictionary["register"]["words"]["occasions"] | null;
  kind: keyof Dictionary["vocabulary"]["kinds"] | null;
  verdict: keyof Dictionary["vocabulary"]["verdicts"] | null;
  department: { name: string; nameEn: string } | null;
  duty: { title: string } | null;
  offList: boolean;
  /** The part of a figure that the list is behind. */
  behind: {
    measure: keyof Dictionary["measureTexts"];
    part: keyof Dictionary["measurePage"]["parts"];
    window: keyof Dictionary["measurePage"]["windows"];
    until: string;
  } | null;
}

/** The same in words, one for each: two lists that are narrowed otherwise have other titles. */
export function narrowedTo(
  { site, register, vocabulary, measurePage, measureTexts }: Dictionary,
  by: Narrowed,
): string[] {
  const { behind } = by;
  return [
    behind && measurePage.listTitle(measureTexts[behind.measure].name, measurePage.parts[behind.part]),
    behind && measurePage.windows[behind.window],
    behind && site.month(behind.until),
    by.department && site.nameOf(by.department),
    by.duty?.title ?? (by.offList ? register.cases.offList : null),
    by.state && register.cases.states[by.state],
    by.occasion && site.labelled(register.cases.asked, register.words.occasions[by.occasion]),
    by.kind && vocabulary.kinds[by.kind].label,
    by.verdict && vocabulary.verdicts[by.verdict].label,
  ].filter((one) => one !== null);
}
