import { useText } from "../i18n/use-text.ts";
import { Notice } from "../ui/notice.tsx";

/** Why the reader gets no form here, in its place; each reason once. */
export function BarrierNotice({
  barriers,
}: {
  barriers: readonly ("forbidden" | "home_county" | "recused" | "own_decision" | null)[];
}) {
  const { errors } = useText().site;
  return [...new Set(barriers)].map(
    (one) =>
      one && (
        <Notice key={one} title={errors[one].title}>
          {errors[one].text}
        </Notice>
      ),
  );
}
