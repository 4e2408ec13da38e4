import { useRevalidator } from "@remix-run/react";
import { useEffect, useState } from "react";
import { deviceName } from "~/features/identity/components/devices/device-name";
import { Button } from "~/ui/form/button";
import { FieldError } from "~/ui/form/field-error";
import type { Reader } from "~/ui/time/format-time";
import { RelativeTime } from "~/ui/time/relative-time";

type Device = { id: string; label: string; createdAt: number; thisLogin: boolean };
type PushDevicesProps = { devices: Device[]; vapidPublicKey: string; reader: Reader };
const notNow = "Não deu certo agora. Confira se o navegador permite avisos e tente de novo.";

type State = "unknown" | "unsupported" | "denied" | "off" | "on";

/** The browsers that may be pushed to, and asking for this one: only ever by the person's own press. */
export function PushDevices({ devices, vapidPublicKey, reader }: PushDevicesProps) {
  return (
    <section aria-labelledby="aparelhos" className="max-w-reading">
      <h2 id="aparelhos" className="text-lg dense:text-base">
        Avisos no aparelho
      </h2>
      {devices.length > 0 && (
        <ul className="mt-2 divide-y divide-line border-y border-line">
          {devices.map(({ id, label, createdAt, thisLogin }) => (
            <li key={id} className="flex flex-wrap justify-between gap-x-4 py-2.5">
              <span className="wrap-anywhere">
                {label}
                {thisLogin && <span className="text-ink-soft"> · este acesso</span>}
              </span>
              <span className="text-sm text-ink-soft">
                desde <RelativeTime at={createdAt} zone={reader.zone} now={reader.now} dayOnly />
              </span>
            </li>
          ))}
        </ul>
      )}
      <ThisDevice vapidPublicKey={vapidPublicKey} />
    </section>
  );
}

function ThisDevice({ vapidPublicKey }: { vapidPublicKey: string }) {
  const [state, setState] = useState<State>("unknown");
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const { revalidate } = useRevalidator();
  useEffect(() => {
    void import("~/ui/push/push").then(async ({ pushState }) => setState(await pushState()));
  }, []);
  const turn = async (on: boolean) => {
    setBusy(true);
    setWrong(undefined);
    try {
      const { subscribeToPush, unsubscribeFromPush } = await import("~/ui/push/push");
      const now = await (on ? subscribeToPush(vapidPublicKey, deviceName(navigator.userAgent)) : unsubscribeFromPush());
      setState(now);
      if (now === (on ? "off" : "on")) setWrong(notNow);
    } catch {
      setWrong(notNow);
    }
    setBusy(false);
    revalidate();
  };
  if (state === "unknown" || state === "unsupported")
    return (
      <p className="mt-3 text-ink-soft">
        {state === "unsupported"
          ? "Este navegador não recebe avisos. No iPhone, instale a CÁRIS na tela de início primeiro."
          : "Para ligar os avisos neste aparelho é preciso JavaScript."}
      </p>
    );
  if (state === "denied")
    return (
      <p className="mt-3 text-ink-soft">
        Os avisos da CÁRIS estão bloqueados neste navegador. Você pode permitir nas configurações do site.
      </p>
    );
  return (
    <div className="mt-3">
      <Button
        type="button"
        variant="quiet"
        pending={busy}
        pendingLabel="Um instante…"
        onClick={() => void turn(state === "off")}
      >
        {state === "on" ? "Desligar neste aparelho" : "Receber avisos neste aparelho"}
      </Button>
      <FieldError id="push-error">{wrong}</FieldError>
    </div>
  );
}
