import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pictureOf } from "../head/picture.ts";
import { cachePublicly } from "../http/headers.ts";
import { respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import { MENTIONS, SITE_WIDE } from "../ledger/scopes.ts";
import { readMentionsOf } from "../mentions/mention.server.ts";
import { MentionsOfPage } from "../mentions/mention-list.tsx";
import { EDITION_MONTH } from "../open-data/editions/edition.ts";
import { readEdition } from "../open-data/editions/edition.server.ts";
import { EditionFiles } from "../open-data/editions/edition-files.tsx";
import { EditionLayouts } from "../open-data/editions/layouts/layout-list.tsx";
import { HowToCheck } from "../open-data/editions/how-to-check.tsx";
import type { PageHandle } from "../page-handle.ts";
import { SitePage } from "../site-page.tsx";
import { Pager } from "../ui/pager.tsx";

export const headers = cachePublicly;
export const handle = {
  title: (text, { month }) => text.openData.edition.title(text.site.month(month)),
  describe: (text, { asAt, frozenOn }) => text.openData.edition.lede(text.site.day(asAt), text.site.day(frozenOn)),
  picture: ({ month }) => pictureOf("data", month),
  params: { month: EDITION_MONTH },
  // Which of its cases are gone since.
  reads: () => [SITE_WIDE, MENTIONS],
} satisfies PageHandle<typeof loader>;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async ({ db, params }) => {
    const edition = await readEdition(db, params.month ?? "");
    return { ...edition, used: await readMentionsOf(db, { of: "edition", code: edition.month }) };
  });
}

export default function Edition() {
  const { month, asAt, frozenOn, formula, revisions, files, gone, newer, older, used, ...edition } =
    useLoaderData<typeof loader>();
  const { site, openData } = useText();
  const words = openData.edition;
  return (
    <SitePage
      title={words.title(site.month(month))}
      lede={words.lede(site.day(asAt), site.day(frozenOn))}
      variant="wide"
      breadcrumb={{ label: site.breadcrumbLabel, links: [{ href: "/data", label: openData.title }] }}
    >
      <section aria-labelledby="files">
        <h2 id="files">{words.files}</h2>
        <p>
          {site.row(
            words.formula(formula),
            <a key="dictionary" href="/data/dictionary">
              {openData.dictionaryTitle}
            </a>,
          )}
        </p>
        <EditionFiles month={month} files={files} />
        <p>{openData.seenBefore(edition.seenBefore)}</p>
        {files
          .filter(({ part }) => part === "manifest")
          .map(({ name, sha256 }) => (
            <p key={name}>
              <code>{words.digest(sha256)}</code>
            </p>
          ))}
      </section>
      <section aria-labelledby="revisions">
        <h2 id="revisions">{words.changesTitle}</h2>
        {edition.casesBefore !== null && (
          <p>{words.casesBefore(site.number(edition.casesBefore), site.number(edition.cases))}</p>
        )}
        <p>{revisions > 0 ? words.revisionsSome(revisions) : older ? words.revisionsNone : words.revisionsFirst}</p>
        {older && edition.changed.length === 0 && <p>{words.layoutSame}</p>}
        <EditionLayouts changed={edition.changed} />
      </section>
      <section aria-labelledby="gone">
        <h2 id="gone">{words.goneTitle}</h2>
        {gone.length === 0 ? (
          <p>{words.goneNone}</p>
        ) : (
          <>
            <p>{words.goneLede}</p>
            <ul>
              {gone.map((number) => (
                <li key={number}>{number}</li>
              ))}
            </ul>
          </>
        )}
      </section>
      <HowToCheck month={month} />
      <MentionsOfPage used={used} />
      <Pager
        label={words.others}
        newer={newer ? { href: `/data/${newer}`, label: site.month(newer) } : undefined}
        older={older ? { href: `/data/${older}`, label: site.month(older) } : undefined}
      />
    </SitePage>
  );
}
