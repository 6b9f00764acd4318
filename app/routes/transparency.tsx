import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { cachePublicly } from "../http/headers.ts";
import { respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import { QueueAgeSection } from "../moderation/transparency/queue-age-section.tsx";
import { readQueueAge } from "../moderation/transparency/queue-age.server.ts";
import type { PageHandle } from "../page-handle.ts";
import { SitePage } from "../site-page.tsx";

export const headers = cachePublicly;
export const handle = { title: (text) => text.transparency.title } satisfies PageHandle;

/** What each section of the page reads: a further section is a line here and one below. */
export function loader(args: LoaderFunctionArgs) {
  return respond(args, async ({ db, today }) => ({
    age: await readQueueAge(db, today),
  }));
}

export default function Transparency() {
  const { age } = useLoaderData<typeof loader>();
  const words = useText().transparency;
  return (
    <SitePage title={words.title} lede={words.lede} variant="wide">
      <QueueAgeSection age={age} />
    </SitePage>
  );
}
