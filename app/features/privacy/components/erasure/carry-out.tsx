import { Form, Link, useNavigation } from "@remix-run/react";
import { refusalOf, typedIn } from "~/features/tenancy/components/refusal";
import { dateFormat } from "~/lib/time/date-format";
import { teamPaths } from "~/team-paths";
import { Button } from "~/ui/form/button";
import { Checkbox } from "~/ui/form/checkbox";
import { FormError } from "~/ui/form/form-error";
import { formatWhen, type Reader } from "~/ui/time/format-time";
import type { CarryingOut } from "../../erasure/carry-out-erasure.server";
import { ErasureProof } from "./erasure-proof";

type Props = { carrying: CarryingOut; name: string; isOpen: boolean; reader: Reader; answered: unknown };

/** Carrying out what a guardian asked for: how far it is, or the step itself. */
export function CarryOut({ carrying, name, isOpen, reader, answered }: Props) {
  const { erasure } = carrying;
  if (!erasure && !isOpen) return null;
  return (
    <section aria-labelledby="apagar" className="mt-8 max-w-prose border-t border-line pt-4">
      <h2 id="apagar" className="mb-2 text-lg font-semibold">
        Apagar os dados, como foi pedido
      </h2>
      {erasure ? (
        <Progress erasure={erasure} reader={reader} answered={answered} />
      ) : (
        <Begin carrying={carrying} name={name} reader={reader} answered={answered} />
      )}
    </section>
  );
}

type ProgressProps = { erasure: NonNullable<CarryingOut["erasure"]>; reader: Reader; answered: unknown };

function Progress({ erasure: { id, state, dueAt, waitsFor, endedAt }, reader, answered }: ProgressProps) {
  switch (state) {
    case "asked":
      return (
        <Form method="post">
          <FormError message={refusalOf(answered, { intent: "stop" })?.message} />
          <p>
            {waitsFor === null ? "Começa" : "Devia ter começado"} {formatWhen(dueAt, reader)}
            {waitsFor !== null && "; espera terminar o que está em curso (um pedido de ajuda, ou uma retenção)"}. Até
            começar nada muda, e dá para parar. A pessoa foi avisada por e-mail e vê isto na conta dela; se não
            concordar, também pode parar, e vocês ficam sabendo.
          </p>
          <Button name="intent" value="stop" variant="quiet">
            Parar, o responsável desistiu
          </Button>
        </Form>
      );
    case "running":
      return <p>Está sendo apagado agora, e daqui não dá para voltar atrás. O certificado aparece aqui.</p>;
    case "taken_back":
      return (
        <p>
          Foi parado{endedAt !== null && ` ${formatWhen(endedAt, reader)}`}; nada foi apagado. Converse com a pessoa e
          com quem é responsável antes de anotar outro pedido. Quem parou está na auditoria.
        </p>
      );
    case "done":
      return (
        <p>
          Terminou{endedAt !== null && ` ${formatWhen(endedAt, reader)}`}.{" "}
          <Link to={teamPaths.adminErasure(id)} className="link">
            Abrir o certificado, para entregar impresso a quem pediu
          </Link>
        </p>
      );
    default:
      return state satisfies never;
  }
}

type BeginProps = Omit<Props, "isOpen">;

function Begin({ carrying: { keptUntil, asksCode, email }, name, reader, answered }: BeginProps) {
  const refusal = refusalOf(answered, { intent: "carry-out" });
  const fields = refusal?.fields ?? {};
  return (
    <Form method="post" noValidate className="space-y-4">
      <input type="hidden" name="intent" value="carry-out" />
      <FormError message={refusal?.message} />
      <ul className="list-disc space-y-1 pl-5">
        <li>Começa em 7 dias. Até lá nada muda e dá para parar aqui.</li>
        <li>
          A conta de {name} acaba, com o diário, as conversas e o resto.{" "}
          {keptUntil === null
            ? "Não há prontuário a guardar."
            : `O prontuário fica fechado até ${dateFormat("pt-BR", reader.zone, { dateStyle: "long" }).format(keptUntil)} (Lei 13.787/2018, art. 6º); quem acompanha continua a guardá-lo.`}
        </li>
        <li>
          {name} recebe um e-mail e vê na conta que o pedido é de quem é responsável. Se não concordar, pode parar:
          ouvir quem é criança ou adolescente também é da lei (ECA, art. 100, parágrafo único, XII).
        </li>
        <li>O pedido fica respondido assim. No fim há um certificado, para entregar impresso.</li>
      </ul>
      <Checkbox
        name="checked"
        label="Conferi o documento de quem pede: é quem está anotado no cadastro como responsável, e o pedido assinado está guardado."
        error={fields.checked}
        defaultChecked={typedIn(refusal, "checked") === "on"}
      />
      <ErasureProof
        email={email}
        asksCode={asksCode}
        label="A sua senha"
        errors={fields}
        typed={typedIn(refusal, "confirm")}
      />
      <Button
        variant="danger"
        pending={useNavigation().formData?.get("intent") === "carry-out"}
        pendingLabel="Pedindo…"
      >
        Apagar em 7 dias
      </Button>
    </Form>
  );
}
