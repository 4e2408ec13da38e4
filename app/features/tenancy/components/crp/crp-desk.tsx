import { Form, Link } from "@remix-run/react";
import { usePending, useRefusal } from "~/features/identity/components/login/refusal";
import { teamPaths } from "~/team-paths";
import { Button } from "~/ui/form/button";
import { FormError } from "~/ui/form/form-error";
import { Select } from "~/ui/form/select";
import { RelativeTime } from "~/ui/time/relative-time";
import type { Reader } from "~/ui/time/format-time";
import { Disclosure } from "../disclosure";
import { crpSourceWords } from "./crp-words";

/** A psychologist whose CRP is to be looked up. */
export type DueCrp = {
  id: string;
  name: string;
  crp: string | null;
  dueAt: number | null;
  lastResult: "active" | "irregular" | null;
  lastAt: number | null;
};

const register = "https://cadastro.cfp.org.br/";

/** Registrations to be looked up, each with the form that writes down what was found. */
export function CrpDesk({ due, reader }: { due: DueCrp[]; reader: Reader }) {
  return (
    <>
      <p className="mb-4 max-w-reading text-ink-soft">
        O número do CRP não tem dígito que o confirme: uma pessoa confere no{" "}
        <a className="link" href={register} target="_blank" rel="noreferrer">
          cadastro do CFP
        </a>
        , e de novo a cada ano. Fica registrado quem conferiu, quando e onde.
      </p>
      <ul className="divide-y divide-line border-y border-line">
        {due.map((one) => (
          <DueRow key={one.id} one={one} reader={reader} />
        ))}
      </ul>
    </>
  );
}

function DueRow({ one, reader }: { one: DueCrp; reader: Reader }) {
  const refused = useRefusal();
  const refusal = refused?.values.memberId === one.id ? refused : null;
  const isPending = usePending();
  return (
    <li className="grid gap-x-6 gap-y-1 py-3 md:grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)]">
      <div className="min-w-0">
        <Link to={teamPaths.adminUser(one.id)} className="link font-semibold wrap-anywhere">
          {one.name}
        </Link>
        <p className="tabular-nums">CRP {one.crp}</p>
        <p className="text-sm text-ink-soft">
          <State one={one} reader={reader} />
        </p>
      </div>
      <Disclosure
        summary={
          <>
            Registrar conferência<span className="sr-only"> de {one.name}</span>
          </>
        }
        open={refusal !== null}
      >
        <FormError message={refusal?.message} />
        <Form method="post" preventScrollReset className="max-w-form space-y-3">
          <input type="hidden" name="memberId" value={one.id} />
          <input type="hidden" name="crp" value={one.crp ?? ""} />
          <Select
            name="source"
            id={`source-${one.id}`}
            label="Onde você conferiu"
            defaultValue="register"
            options={Object.entries(crpSourceWords).map(([value, label]) => ({ value, label }))}
          />
          <div className="flex flex-wrap gap-2">
            <Button name="result" value="active" pending={isPending}>
              Está ativo
            </Button>
            <Button variant="danger" name="result" value="irregular" pending={isPending}>
              Não está regular
            </Button>
          </div>
        </Form>
      </Disclosure>
    </li>
  );
}

function State({ one: { dueAt, lastResult, lastAt }, reader }: { one: DueCrp; reader: Reader }) {
  if (lastResult === "irregular" && lastAt !== null)
    return (
      <>
        Não estava regular <RelativeTime at={lastAt} {...reader} dayOnly />: confira de novo ou desative o acesso.
      </>
    );
  if (!dueAt) return "Ninguém conferiu ainda.";
  return (
    <>
      {dueAt <= reader.now ? "A conferência venceu " : "A conferência vence "}
      <RelativeTime at={dueAt} {...reader} dayOnly />.
    </>
  );
}
