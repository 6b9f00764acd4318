/** A share in whole percent; never 100 while one is missing, never 0 while there is one. `value` is between 0 and 1. */
export function wholePercent(value: number): string {
  const whole = Math.round(value * 100);
  if (whole === 100 && value < 1) return ">99";
  if (whole === 0 && value > 0) return "<1";
  return String(whole);
}
