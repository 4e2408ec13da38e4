import { Form } from "@remix-run/react";
import { Button } from "~/ui/form/button";
import { usePending } from "../login/refusal";

const said = {
  yes: "Quem atende um pedido seu vê este número e pode ligar ou escrever.",
  no: "Quem atende um pedido seu não vê este número.",
} as const;

/** Asked, never assumed: whether who answers a call for help may see the phone. Changed at any time. */
export function SharingForm({ sharing }: { sharing: "yes" | "no" | null }) {
  const pending = usePending("share");
  return (
    <Form method="post" className="space-y-3 border-t border-line pt-6">
      <input type="hidden" name="intent" value="share" />
      <h2 className="text-xl">Quando você pedir ajuda</h2>
      <p>
        {sharing === null
          ? "Quem atender o seu pedido de ajuda pode ver este número e ligar para você?"
          : said[sharing]}{" "}
        <span className="text-ink-soft">Só quem foi chamado vê, e só enquanto o pedido está aberto.</span>
      </p>
      <p className="flex flex-wrap gap-3">
        {sharing !== "yes" && (
          <Button name="sharing" value="yes" variant={sharing === null ? "primary" : "quiet"} pending={pending}>
            Pode ver e me ligar
          </Button>
        )}
        {sharing !== "no" && (
          <Button name="sharing" value="no" variant="quiet" pending={pending}>
            {sharing === null ? "Prefiro que não" : "Não mostrar mais"}
          </Button>
        )}
      </p>
    </Form>
  );
}
