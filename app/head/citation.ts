/** What a citation names. Days are `YYYY-MM-DD`. */
export interface Cited {
  /** Who publishes it. */
  publisher: string;
  title: string;
  /** The day from which it is there; null for a page that is made anew each day. */
  publishedOn: string | null;
  readOn: string;
  /** Whole where the site knows its own. */
  address: string;
}

/** As GB/T 7714-2015 has it for an electronic resource online (4.8, 8.8): publisher, title [EB/OL], (published) [read], address. */
export function citedByGbt({ publisher, title, publishedOn, readOn, address }: Cited): string {
  const published = publishedOn === null ? "" : `(${publishedOn})`;
  return `${publisher}. ${title}[EB/OL]. ${published}[${readOn}]. ${address}.`;
}

/** As APA has it (Publication Manual, 7th ed., 9.16, 10.16): a page that changes is cited with the day on which it was read. */
export function citedByApa({ publisher, title, publishedOn, readOn, address }: Cited): string {
  const date = publishedOn === null ? "n.d." : american(publishedOn, true);
  return `${publisher}. (${date}). ${title}. Retrieved ${american(readOn, false)}, from ${address}`;
}

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** `2026, November 23` or `November 23, 2026`. */
function american(day: string, yearFirst: boolean): string {
  const [year = "", month = "1", date = "1"] = day.split("-");
  const named = `${MONTHS[Number(month) - 1] ?? ""} ${Number(date)}`;
  return yearFirst ? `${year}, ${named}` : `${named}, ${year}`;
}
