import { Form } from "@remix-run/react";
import { priceWords } from "~/features/plans/plan-words";
import { ActingAs } from "~/ui/form/acting-as";
import { Button } from "~/ui/form/button";
import { formatDay, type Reader } from "~/ui/time/format-time";
import type { TakeBack } from "../money/take-back.server";

type EndChoicesProps = {
  /** Null: the seven days are over. */
  back: TakeBack | null;
  /** Until when what is paid holds (ms); null when it ends by itself. */
  endsAt: number | null;
  /** How much would go back is not known now. */
  isDown: boolean;
  pending: string | undefined;
  reader: Reader;
};

/** What goes back, and by which way. */
function backWords({ backCents, byHandCents }: TakeBack): string {
  const byStripe = `${priceWords(backCents)} voltam pelo meio em que foram pagos: no cartão, em até duas faturas; com Pix, em geral no mesmo dia.`;
  const byHand = `${priceWords(byHandCents)} foram pagos com boleto, que o Stripe não devolve: alguém da CÁRIS escreve para você, pede a conta e transfere em até sete dias.`;
  return [backCents > 0 ? byStripe : "", byHandCents > 0 ? byHand : ""].filter(Boolean).join(" ");
}

const kept =
  "Diário, conversas, prontuários e pedidos de ajuda continuam abertos para todos; só o que for criado depois encontra o limite do plano gratuito.";

/** The two ways out: with all the money in the first seven days, or at the end of what is paid. */
export function EndChoices({ back, endsAt, isDown, pending, reader }: EndChoicesProps) {
  return (
    <div className="max-w-reading space-y-8">
      {back && (
        <section>
          <h2 className="text-lg font-semibold">Desistir da compra</h2>
          <p className="mt-1">
            Até {formatDay(back.until, reader)} a compra pode ser desfeita sem dar motivo (art. 49 do Código de Defesa
            do Consumidor). O plano termina agora. {backWords(back)}
          </p>
          <p className="mt-2 text-ink-soft dense:text-sm">{kept}</p>
          <Form method="post" className="mt-3">
            <ActingAs />
            <Button
              variant="danger"
              name="intent"
              value="take-back"
              pending={pending === "take-back"}
              pendingLabel="Devolvendo"
            >
              Desistir e receber {priceWords(back.backCents + back.byHandCents)} de volta
            </Button>
          </Form>
        </section>
      )}
      {isDown && (
        <section>
          <h2 className="text-lg font-semibold">Desistir da compra</h2>
          <p className="mt-1">
            A compra ainda pode ser desfeita, mas o serviço de pagamento não responde agora e não sabemos dizer quanto
            volta. O prazo não muda por isso: abra esta página de novo em alguns minutos.
          </p>
        </section>
      )}
      {endsAt !== null && (
        <section>
          <h2 className="text-lg font-semibold">Cancelar a próxima cobrança</h2>
          <p className="mt-1">
            O plano vale até {formatDay(endsAt, reader)}, que já está pago, e não é cobrado de novo. Até lá dá para
            voltar atrás.
          </p>
          <p className="mt-2 text-ink-soft dense:text-sm">{kept}</p>
          <Form method="post" className="mt-3">
            <ActingAs />
            <Button variant="quiet" name="intent" value="end" pending={pending === "end"} pendingLabel="Cancelando">
              Cancelar a próxima cobrança
            </Button>
          </Form>
        </section>
      )}
      {!back && !isDown && endsAt === null && (
        <p>Nada será cobrado de novo, e os sete dias para desistir já passaram.</p>
      )}
    </div>
  );
}
