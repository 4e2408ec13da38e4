import { Form } from "@remix-run/react";
import { usePending, useRefusal, typedIn } from "~/features/identity/components/login/refusal";
import { RefusalSummary } from "~/features/identity/components/login/refusal-summary";
import { dateFormat } from "~/lib/time/date-format";
import { Button } from "~/ui/form/button";
import { ErasureProof } from "./erasure-proof";

/** The step itself: who is there is proved, and the word is written. */
export function AskErasureForm({ email, asksCode }: { email: string; asksCode: boolean }) {
  const refusal = useRefusal("ask");
  const fields = refusal?.fields ?? {};
  return (
    <Form method="post" noValidate className="mt-8 max-w-reading space-y-5 border-t border-line pt-6">
      <input type="hidden" name="intent" value="ask" />
      <RefusalSummary refusal={refusal} labels={{ confirm: "Confirmação", code: "Código de 6 dígitos" }} />
      <p>
        Apagamos 7 dias depois do pedido. Até lá nada muda, e você desiste quando quiser, aqui ou pelo e-mail que vamos
        mandar.
      </p>
      <ErasureProof
        email={email}
        asksCode={asksCode}
        label="Sua senha"
        errors={fields}
        typed={typedIn(refusal, "confirm")}
      />
      <Button variant="danger" pending={usePending("ask")} pendingLabel="Pedindo…">
        Apagar meus dados em 7 dias
      </Button>
    </Form>
  );
}

const waits: Record<string, string> = {
  live_call: "Há um pedido de ajuda aberto. Começamos quando ele terminar.",
  open_care: "Você ainda acompanha alguém: passe ou encerre cada acompanhamento.",
  moving: "Anotações suas ainda estão a caminho de outra clínica. Começamos em seguida.",
  legal_hold:
    "Seus dados estão retidos por uma obrigação legal. Começamos quando ela acabar; o motivo está em “Seus dados”.",
  runs_alone: "Uma clínica ficaria sem ninguém na administração: dê esse papel a outra pessoa.",
};

type AskedProps = { dueAt: number; waitsFor: string | null; byGuardian: boolean; zone: string };

/** An erasure that is asked for: when it begins, what it still waits for, and the way back. */
export function AskedErasure({ dueAt, waitsFor, byGuardian, zone }: AskedProps) {
  const refusal = useRefusal("take-back");
  const reasons = (waitsFor ?? "").split(",").flatMap((why) => waits[why] ?? []);
  return (
    <Form method="post" className="max-w-reading space-y-4">
      <input type="hidden" name="intent" value="take-back" />
      <RefusalSummary refusal={refusal} labels={{}} />
      <p className="text-lg">
        {reasons.length > 0
          ? "O prazo para desistir passou em "
          : `${byGuardian ? "Quem responde por você pediu à clínica, por escrito" : "Você pediu"}. Começa em `}
        <strong className="font-semibold">
          {dateFormat("pt-BR", zone, { dateStyle: "long", timeStyle: "short" }).format(dueAt)}
        </strong>
        {reasons.length > 0 ? ", mas ainda não começamos:" : "."}
      </p>
      {reasons.map((why) => (
        <p key={why}>{why}</p>
      ))}
      <p>
        {byGuardian
          ? "Enquanto não começar, nada muda. Se você não concorda, pare aqui: a clínica fica sabendo, para conversar com vocês."
          : "Enquanto não começar, nada muda e você pode desistir."}
      </p>
      <Button pending={usePending("take-back")} pendingLabel="Desfazendo…">
        {byGuardian ? "Não concordo: parar e manter a conta" : "Desistir e manter a conta"}
      </Button>
    </Form>
  );
}
