import { useName, useText } from "../i18n/use-text.ts";
import type { readMentionsOf } from "./mention.server.ts";
import { type Mentioned, mentionedPath, tellHref } from "./mention.ts";

interface Shown {
  title: string;
  publisher: string;
  publishedOn: string;
  address: string;
  host: string;
}

/** A page elsewhere: its title leads there, with the host in plain sight; the site vouches for nothing. */
export function MentionLink({ mention }: { mention: Shown }) {
  const { site, mentions } = useText();
  return (
    <>
      <a href={mention.address} rel="nofollow ugc noopener">
        {mention.title}
      </a>{" "}
      <span className="hint">{mentions.by(mention.publisher, site.day(mention.publishedOn), mention.host)}</span>
    </>
  );
}

/** The page of this site that is cited, as a link. */
export function MentionedPage({ page, body }: { page: Mentioned; body: { name: string; nameEn: string } | null }) {
  const { mentions } = useText();
  const nameOf = useName();
  const path = mentionedPath(page);
  if (path === null || page.of === "none") return <>{mentions.ofNone}</>;
  return <a href={path}>{page.of === "department" && body ? nameOf(body) : mentions.of[page.of](page.code)}</a>;
}

/** 引用本页的报道与研究: how many are listed of this page, the newest, and the way to tell of another. */
export function MentionsOfPage({ used }: { used: Awaited<ReturnType<typeof readMentionsOf>> }) {
  const { site, mentions } = useText();
  const { page, count, newest } = used;
  return (
    <section aria-labelledby="used">
      <h2 id="used">{mentions.onPage}</h2>
      <p>{count === 0 ? mentions.none : mentions.count(site.number(count))}</p>
      {newest.length > 0 && (
        <ul className="prose">
          {newest.map((one) => (
            <li key={one.id}>
              <MentionLink mention={one} />
            </li>
          ))}
        </ul>
      )}
      <p>
        {count > newest.length && (
          <>
            <a href="/data/used">{mentions.all}</a>{" "}
          </>
        )}
        <a href={tellHref(page)} rel="nofollow">
          {mentions.tell}
        </a>
      </p>
    </section>
  );
}
