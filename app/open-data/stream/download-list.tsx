import { useText } from "../../i18n/use-text.ts";
import { type AskedCases, CASE_QUERY } from "../asked.ts";

/** Leads to a list of cases as a file, narrowed as the list is; of all cases to the editions. */
export function DownloadList({ asked }: { asked: AskedCases }) {
  const { openData } = useText();
  const names = Object.keys(CASE_QUERY) as (keyof typeof CASE_QUERY)[];
  const query = new URLSearchParams(
    names.flatMap((name): [string, string][] => (asked[name] ? [[name, asked[name]]] : [])),
  );
  return (
    <p>
      {query.size > 0 ? (
        <a href={`/cases.csv?${query}`} rel="nofollow">
          {openData.downloadList}
        </a>
      ) : (
        <a href="/data">{openData.downloadAll}</a>
      )}
    </p>
  );
}
