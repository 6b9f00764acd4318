import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { addDays, mondayOf } from "../day.ts";
import { cachePublicly } from "../http/headers.ts";
import { respond } from "../http/respond.server.ts";
import { useText } from "../i18n/use-text.ts";
import { AgreementSection } from "../rulings/fairness/second-look/agreement-section.tsx";
import { readAgreement } from "../rulings/fairness/second-look/agreement.server.ts";
import { DisputeShareTable } from "../rulings/disputes/dispute-share.tsx";
import { readDisputeShare } from "../rulings/disputes/read-disputes.server.ts";
import { readRefusals } from "../rulings/refusals/read-refusals.server.ts";
import { RefusalsSection } from "../rulings/refusals/refusals-section.tsx";
import { readTakedowns } from "../rulings/takedown/read-takedowns.server.ts";
import { TakedownSection } from "../rulings/takedown/takedown-section.tsx";
import { QueueAgeSection } from "../desk/queue/age/queue-age-section.tsx";
import { readQueueAge } from "../desk/queue/age/queue-age.server.ts";
import { SITE_WIDE } from "../ledger/scopes.ts";
import type { PageHandle } from "../page-handle.ts";
import { readScorecard, SITE } from "../scorecards/scorecard.server.ts";
import { SitePage } from "../site-page.tsx";
import { AccuracySection } from "../suggestions/accuracy-section.tsx";
import { readAccuracy } from "../suggestions/suggestion.server.ts";

export const headers = cachePublicly;
export const handle = {
  title: (text) => text.transparency.title,
  describe: (text) => text.transparency.lede,
  reads: () => [SITE_WIDE],
} satisfies PageHandle;

/** What each section of the page reads: a further section is a line here and one below. */
export function loader(args: LoaderFunctionArgs) {
  return respond(args, async ({ db, today }) => ({
    age: await readQueueAge(db, today),
    received: { count: (await readScorecard(db, SITE, today)).reports, upTo: addDays(mondayOf(today), -1) },
    refusals: await readRefusals(db, today),
    accuracy: await readAccuracy(db, today),
    agreement: await readAgreement(db),
    disputed: await readDisputeShare(db, null),
    takedowns: await readTakedowns(db),
  }));
}

export default function Transparency() {
  const { age, received, refusals, accuracy, agreement, disputed, takedowns } = useLoaderData<typeof loader>();
  const words = useText().transparency;
  return (
    <SitePage title={words.title} lede={words.lede} variant="wide">
      <QueueAgeSection age={age} received={received} />
      <RefusalsSection refusals={refusals} />
      <AccuracySection accuracy={accuracy} />
      <AgreementSection agreement={agreement} />
      <DisputeShareTable share={disputed} />
      <TakedownSection counts={takedowns} />
    </SitePage>
  );
}
