import { Form, useNavigation, useSubmit } from "@remix-run/react";
import { MapPin } from "lucide-react";
import { useState } from "react";
import { Button } from "~/ui/form/button";
import { useHydrated } from "~/ui/form/hydrated";

/** Longest wait (ms) for the device to know where it is. */
const patience = 20_000;

type State = "still" | "looking" | "refused" | "unknown";

const said: Partial<Record<State, string>> = {
  refused: "O navegador não permitiu. Se quiser, libere a localização nas configurações dele.",
  unknown: "O aparelho não conseguiu saber onde está. Você pode dizer o lugar a quem responder.",
};

/** Where the patient is: shared only by a press of their own, for this alert, and taken back the same way. */
export function LocationForm({ shared }: { shared: boolean }) {
  const [state, setState] = useState<State>("still");
  const submit = useSubmit();
  const intent = useNavigation().formData?.get("intent");
  if (!useHydrated() && !shared) return null;
  const share = () => {
    setState("looking");
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) => {
        setState("still");
        submit({ intent: "share", latitude, longitude, accuracy }, { method: "post", preventScrollReset: true });
      },
      ({ code, PERMISSION_DENIED }) => setState(code === PERMISSION_DENIED ? "refused" : "unknown"),
      { timeout: patience, enableHighAccuracy: true },
    );
  };
  return (
    <section aria-labelledby="onde">
      <h2 id="onde" className="text-xl">
        Onde você está
      </h2>
      <p className="mt-1 max-w-reading">
        {shared
          ? "Quem atende o seu pedido vê onde você estava quando compartilhou. Retirar apaga."
          : "Se você quiser, quem atende o seu pedido vê onde você está agora. Vale só para este pedido, não acompanha você depois, e pode ser retirado quando quiser."}
      </p>
      <div className="mt-3">
        {shared ? (
          <Form method="post" preventScrollReset>
            <input type="hidden" name="intent" value="withdraw" />
            <Button variant="quiet" pending={intent === "withdraw"}>
              Retirar onde estou
            </Button>
          </Form>
        ) : (
          <Button type="button" variant="quiet" onClick={share} pending={state === "looking" || intent === "share"}>
            <MapPin aria-hidden="true" className="size-5" />
            Compartilhar onde estou
          </Button>
        )}
      </div>
      <p role="status" className="mt-2 text-ink-soft">
        {state === "looking" ? "Procurando onde você está…" : said[state]}
      </p>
    </section>
  );
}
