/** What a page is about, in the words of schema.org; values that begin with `/` are addresses of this site. */
export interface LinkedThing {
  "@type": string;
  [property: string]: string | LinkedThing | readonly (string | LinkedThing)[] | undefined;
}

/** The same with whole addresses, said of the page at `url`. */
export function withAddresses(about: LinkedThing, origin: string, url: string): object {
  const whole = (value: LinkedThing[string]): unknown =>
    typeof value === "string"
      ? value.startsWith("/")
        ? `${origin}${value}`
        : value
      : Array.isArray(value)
        ? value.map(whole)
        : value && Object.fromEntries(Object.entries(value).map(([name, one]) => [name, whole(one)]));
  return { "@context": "https://schema.org", ...(whole(about) as object), url };
}

/** JSON that no text in it can end early: it stands within a `script` element, as data that nothing runs. */
export function inScript(data: object): string {
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}
