import type { ComponentProps } from "react";
import { DemandSection } from "../../cases/demand-section.tsx";
import { VoiceArticle } from "../../cases/voices/voice.tsx";

type Voice = ComponentProps<typeof VoiceArticle>["voice"];

/** What the public would read if the report were decided with these answers, by the components of the public page. */
export function Preview({
  answers,
  redactions,
  images,
  today,
  unit,
}: {
  answers: Record<string, string | undefined>;
  redactions: Voice["redactions"];
  images: Voice["images"];
  today: string;
  /** The unit whose letter was confirmed. */
  unit: Voice["unit"];
}) {
  return (
    <>
      {answers.outcome === "open" && (
        <>
          <h3 lang="zh-CN">{answers.title}</h3>
          <DemandSection demand={answers.demand ?? ""} claimedBasis={answers.claimedBasis ?? ""} />
        </>
      )}
      <VoiceArticle
        imagesAt="/desk/images"
        voice={{
          position: 1,
          text: answers.publicText ?? "",
          linkedOn: today,
          redactions,
          images,
          unit,
        }}
      />
    </>
  );
}
