import { useText } from "../../../i18n/use-text.ts";
import { fieldId } from "../../../ui/fields.tsx";
import { Actions, Button, ErrorSummary } from "../../../ui/form.tsx";
import type { readOffer } from "../enter.server.ts";
import type { BodyFormProps } from "../list/list-form.tsx";
import { ProblemList } from "../problem-list.tsx";

type Offer = Awaited<ReturnType<typeof readOffer>>;

/** The usual bodies that a county does not have yet: each is ticked or not, under the name that it has here. */
export function TemplateForm({
  county,
  offer,
  fresh,
  errors,
  problems,
  answers,
  lists,
}: BodyFormProps & {
  offer: Offer;
  /** The county has no bodies yet: the usual ones are ticked from the start. */
  fresh: boolean;
}) {
  const { site, setup } = useText();
  const words = setup.bodies.template;
  const error = errors.take !== undefined;
  const sent = error || problems.length > 0;
  const first = `take.${offer[0]?.key ?? ""}`;
  const ticked = (row: Offer[number]) => (sent ? (lists.take ?? []).includes(row.key) : fresh && row.usual);
  return (
    <section aria-labelledby="from-template">
      <ErrorSummary title={site.errorSummary} errors={error ? [{ name: first, message: words.nothing }] : []} />
      <ProblemList problems={problems} name={first} />
      <h2 id="from-template">{words.title}</h2>
      {offer.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <form method="post" action={`/setup/bodies?index&county=${county.code}`} noValidate>
          <p>{words.lede}</p>
          <ul className="template">
            {offer.map((row) => (
              <li key={row.key}>
                <input
                  type="checkbox"
                  name="take"
                  value={row.key}
                  id={fieldId(`take.${row.key}`)}
                  aria-label={row.each === "township" ? words.perTownship(row.count, row.name) : words.take(row.name)}
                  defaultChecked={ticked(row)}
                />
                {row.each === "township" ? (
                  <label htmlFor={fieldId(`take.${row.key}`)} lang="zh-CN">
                    {words.perTownship(row.count, row.name)}
                  </label>
                ) : (
                  <input
                    name={`name.${row.key}`}
                    className="input input-full"
                    lang="zh-CN"
                    aria-label={site.labelled(words.name, row.name)}
                    autoComplete="off"
                    defaultValue={sent ? answers[`name.${row.key}`] : row.name}
                  />
                )}
              </li>
            ))}
          </ul>
          <Actions>
            <Button name="act" value="template">
              {words.submit}
            </Button>
          </Actions>
        </form>
      )}
    </section>
  );
}
