import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePermission } from "../accounts/guard.server.ts";
import { respond } from "../http/respond.server.ts";
import { useSite, useText } from "../i18n/use-text.ts";
import type { PageHandle } from "../page-handle.ts";
import { stepsLeft } from "../setup/setup.ts";
import { readSteps } from "../setup/setup.server.ts";
import { StepList } from "../setup/step-list.tsx";
import { SitePage } from "../site-page.tsx";
import { Notice } from "../ui/notice.tsx";
import "../setup/setup.css";

export const handle = { title: (text) => text.setup.title } satisfies PageHandle;

export function loader(args: LoaderFunctionArgs) {
  return respond(args, async (visit) => {
    const actor = await requirePermission(visit, "set-up:site");
    return { steps: await readSteps(visit.db, actor, visit.today), person: actor.displayName };
  });
}

export default function Setup() {
  const { steps, person } = useLoaderData<typeof loader>();
  const { setup } = useText();
  const { demo } = useSite();
  const left = stepsLeft(steps);
  return (
    <SitePage variant="desk" title={setup.title} lede={setup.lede} person={person}>
      {demo ? (
        <Notice>{setup.demo}</Notice>
      ) : (
        <Notice tone={left === 0 ? "success" : "info"}>{left === 0 ? setup.ready : setup.left(left)}</Notice>
      )}
      <StepList steps={steps} />
    </SitePage>
  );
}
