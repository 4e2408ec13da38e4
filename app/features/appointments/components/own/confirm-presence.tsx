import { useFetcher } from "@remix-run/react";
import { Check } from "lucide-react";
import { refusalOf } from "~/features/tenancy/components/refusal";
import { paths } from "~/paths";
import { Button } from "~/ui/form/button";
import { isLostNetwork } from "~/ui/draft/lost-network";

/** One press says that one comes, and leads to the session; pressed twice it says the same. */
export function ConfirmPresence({ id, className }: { id: string; className?: string }) {
  const fetcher = useFetcher<unknown>();
  const pending = fetcher.state !== "idle";
  const refusal = refusalOf(fetcher.data);
  return (
    <fetcher.Form method="post" action={`${paths.session(id)}?index`} className={className}>
      <Button name="intent" value="confirm" pending={pending} pendingLabel="Confirmando…" className="w-full">
        <Check aria-hidden="true" className="size-5" />
        Confirmar presença
      </Button>
      {!pending && (refusal !== undefined || isLostNetwork(fetcher.data)) && (
        <p role="alert" className="mt-2 max-w-form">
          {refusal?.message ??
            "Sem internet agora: a confirmação ainda não foi. Toque de novo quando a conexão voltar."}
        </p>
      )}
    </fetcher.Form>
  );
}
