import { useText } from "../i18n/use-text.ts";
import { BesideLink } from "../unsent-notice.tsx";

/** The duty item that a case is on; in its place, where the register has none, the words for that. */
export function CaseDuty({ duty }: { duty: { code: string; title: string } | null }) {
  const { register } = useText();
  if (!duty) return register.cases.offList;
  return (
    <BesideLink href={`/duties/${duty.code}`} lang="zh-CN">
      {duty.title}
    </BesideLink>
  );
}
