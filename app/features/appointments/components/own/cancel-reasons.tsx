import { Form, Link, useActionData, useNavigation } from "@remix-run/react";
import { CloudRain, Ellipsis, Shuffle, WifiOff } from "lucide-react";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { paths } from "~/paths";
import { FormError } from "~/ui/form/form-error";
import { Notice } from "~/ui/feedback/notice";
import { isLostNetwork } from "~/ui/draft/lost-network";
import { cancelReasons, type CancelReason } from "../../appointment";
import { reasonLabels } from "./reason-labels";

const icons: Record<CancelReason, typeof CloudRain> = {
  unwell: CloudRain,
  conflict: Shuffle,
  technical: WifiOff,
  other: Ellipsis,
};

/** Cancelling in one tap that says why; what it costs stands above it. */
export function CancelReasons({ id, policy, who }: { id: string; policy: string; who: string }) {
  const answer = useActionData<unknown>();
  const refusal = refusalOf(answer);
  const { state, formData } = useNavigation();
  const sent = state === "idle" ? undefined : formData?.get("reason");
  return (
    <Form method="post" className="max-w-form">
      <FormError message={refusal?.message} />
      {isLostNetwork(answer) && state === "idle" && (
        <Notice title="Sem internet agora" className="mb-4">
          A sessão continua marcada. Toque de novo quando a conexão voltar.
        </Notice>
      )}
      {policy && <p className="mb-1">{policy}</p>}
      <p className="mb-4 text-ink-soft">{`Ao tocar num motivo, a sessão é cancelada e ${who} fica sabendo.`}</p>
      <ul className="grid gap-2">
        {cancelReasons.map((value) => {
          const Icon = icons[value];
          return (
            <li key={value}>
              <button
                type="submit"
                name="reason"
                value={value}
                aria-disabled={sent !== undefined || undefined}
                onClick={sent === undefined ? undefined : (event) => event.preventDefault()}
                className="flex min-h-14 w-full items-center gap-3 rounded-lg border border-line-strong bg-raised px-4 py-2 text-left text-lg hover:border-act hover:bg-act-wash"
              >
                <Icon aria-hidden="true" className="size-5 shrink-0 text-ink-soft" />
                {sent === value ? "Cancelando…" : reasonLabels[value]}
              </button>
            </li>
          );
        })}
      </ul>
      <p className="mt-4 flex flex-wrap gap-x-6">
        <Link to={paths.sessionMove(id)} className="link inline-flex min-h-11 items-center">
          Prefiro mudar o horário
        </Link>
        <Link to={paths.session(id)} className="link inline-flex min-h-11 items-center">
          Manter a sessão
        </Link>
      </p>
    </Form>
  );
}
