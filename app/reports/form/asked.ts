import type { Reporter } from "../report.ts";
import type { Question } from "./question.ts";
import { burden } from "./questions/burden.tsx";
import { channel } from "./questions/channel.tsx";
import { contact } from "./questions/contact.tsx";
import { demand } from "./questions/demand.tsx";
import { department } from "./questions/department.tsx";
import { files } from "./questions/files.tsx";
import { kind } from "./questions/kind.tsx";
import { needs } from "./questions/needs.tsx";
import { place } from "./questions/place.tsx";
import { unit } from "./questions/unit.tsx";
import { who } from "./questions/who.tsx";

/** What the report form asks, in its order; the last page shows the answers to it. */
export const ASKED = [
  who,
  demand,
  place,
  department,
  channel,
  needs,
  burden,
  files,
  unit,
  contact,
  kind,
] as const satisfies readonly Question[];
export type AskedQuestion = (typeof ASKED)[number];

/** Whether these reporters are asked it; what only some are asked is left out until they have said who they are. */
export const isAsked = ({ only }: Question, reporter: Reporter | undefined) => only === undefined || only === reporter;
