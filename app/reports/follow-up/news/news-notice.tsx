import { useText } from "../../../i18n/use-text.ts";
import { Notice } from "../../../ui/notice.tsx";
import { NEWS_PAGES, type NewsKind, thingOf, type News } from "./news.ts";

const ADDRESSES: Record<(typeof NEWS_PAGES)[NewsKind], string> = {
  report: "/status/report",
  retaliation: "/status/report/care",
  appeal: "/status/report/appeal",
  words: "/status/report/words",
  confirm: "/status/report/confirm",
};

/** Where a piece of news is told; of a matter among several, where that one is. */
function addressOf({ what, number }: News, several: boolean): string {
  if (what === "asked") return "#conversation";
  if (what === "unitConfirmed" || what === "unitRefused") return "#unit";
  if (what === "declined" || what === "restDeclined") return "#now";
  const address = ADDRESSES[NEWS_PAGES[what]];
  return what === "replied" && several ? `${address}?case=${number}` : address;
}

/** What is new since the reporter last looked, above all else, each with the way to it. */
export function NewsNotice({ news, several }: { news: readonly News[]; several: boolean }) {
  const { site, ownWords } = useText();
  const words = ownWords.news;
  if (news.length === 0) return null;
  return (
    <Notice title={words.title(news.length)}>
      <ul>
        {news.map((one) => (
          <li key={thingOf(one)}>
            <a href={addressOf(one, several)}>{words.kinds[one.what]}</a>{" "}
            <span className="hint">{site.row(site.day(one.day), ...(several && one.number ? [one.number] : []))}</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
