/** Area code and number with an extension, 400/800 numbers, and the short ones of services such as 12345. */
const OFFICE = /^(?:(?:0\d{2,3})?[2-8]\d{6,7}(?:转\d{1,6})?|[48]00\d{7}|1\d{4}|9\d{4,5})$/u;
const MOBILE = /(?<!\d)(?:0{0,2}86|0)?1[3-9]\d{9}(?!\d)/u;

/**
 * What is wrong with a telephone that a body gives of its own wish; null for one or several of an office. A mobile is a
 * person's: it is told apart, so that the page can say why.
 */
export function telephoneProblem(typed: string): "mobile" | "wrong" | null {
  const numbers = typed
    .normalize("NFKC")
    .replace(/(?:ext\.?|分机)\s*/giu, "转")
    .replace(/[\s()+\-—–－_.]/gu, "")
    .split(/[、,，;；/或]/u);
  if (numbers.some((one) => MOBILE.test(one))) return "mobile";
  return numbers.every((one) => OFFICE.test(one)) ? null : "wrong";
}
