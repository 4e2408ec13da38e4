import { Form, Link, useNavigation } from "@remix-run/react";
import { ownPaths } from "~/own-paths";
import { Notice } from "~/ui/feedback/notice";
import type { MissingAgreement } from "../agreement/what-is-missing.server";
import { kindWords } from "../words/agreement-words";

type MissingLineProps = {
  missing: readonly MissingAgreement[];
  from: string;
  /** Where what was not sent yet is asked for (`intent=read`, `kind`). */
  action: string;
  /** The page that the answer leads back to. */
  back: string;
};

/** Before a session: what the psychologist asked to be read first. */
export function MissingLine({ missing, from, action, back }: MissingLineProps) {
  if (missing.length === 0) return null;
  return (
    <Notice
      title={missing.length === 1 ? "Antes da sessão, um texto para ler" : "Antes da sessão, alguns textos para ler"}
      className="mb-5"
    >
      <p>{from} pediu que você leia e responda:</p>
      <MissingList {...{ missing, action, back }} />
    </Notice>
  );
}

/** Each text that is asked for, one tap away. Answering leads back to where one came from. */
export function MissingList({ missing, action, back }: Omit<MissingLineProps, "from">) {
  const { formData } = useNavigation();
  const opening = formData?.get("intent") === "read" ? formData.get("kind") : null;
  const link = "link inline-flex min-h-11 items-center text-left";
  return (
    <ul>
      {missing.map(({ id, kind }) => (
        <li key={kind}>
          {id === null ? (
            <Form method="post" action={action}>
              <input type="hidden" name="intent" value="read" />
              <input type="hidden" name="back" value={back} />
              <button name="kind" value={kind} className={link} aria-busy={opening === kind || undefined}>
                {kindWords[kind]}
              </button>
            </Form>
          ) : (
            <Link to={ownPaths.agreed(id, back)} className={link}>
              {kindWords[kind]}
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}
