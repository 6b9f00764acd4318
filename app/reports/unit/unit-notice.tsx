import { useText } from "../../i18n/use-text.ts";
import { Notice } from "../../ui/notice.tsx";
import type { readUnit } from "./unit.server.ts";

/** How it stands with the unit in whose name somebody reports; nothing for an anonymous report. For its reporter. */
export function UnitNotice({ unit }: { unit: Awaited<ReturnType<typeof readUnit>> }) {
  const { site, units } = useText();
  const words = units.status;
  if (!unit) return null;
  const { status, unless, name, note } = unit;
  return (
    <div id="unit">
      <Notice
        title={site.labelled(words.title, <span lang="zh-CN">{name}</span>)}
        tone={status === "confirmed" ? "success" : "info"}
      >
        <p>{status === "refused" ? words.refused[unless] : words[status]}</p>
        {note && <p>{site.labelled(words.note, note)}</p>}
      </Notice>
    </div>
  );
}
