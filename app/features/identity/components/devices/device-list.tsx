import { Form, useNavigation } from "@remix-run/react";
import { Laptop, Smartphone, SquareTerminal } from "lucide-react";
import { paths } from "~/paths";
import { Button } from "~/ui/form/button";
import { RelativeTime } from "~/ui/time/relative-time";
import { deviceName } from "./device-name";
import { ConfirmPassword } from "../password/confirm-password";
import { useRefusal } from "../login/refusal";
import { RefusalSummary } from "../login/refusal-summary";

/** A live login as its owner sees it; instants in ms. */
export type DeviceRow = {
  sessionId: string;
  kind: "web" | "api";
  userAgent: string;
  ip: string;
  createdAt: number;
  lastSeenAt: number;
  current: boolean;
};

type DeviceListProps = { devices: DeviceRow[]; askPassword: boolean; zone: string; now: number };

/** The one form of the page: the buttons stand where what they end stands. */
const formId = "end-devices";

/** Whether the button that ends this is on its way. */
function useEnding(what: string): boolean {
  return useNavigation().formData?.get("end") === what;
}

/** Where the account is open now, this device first, each with its end. */
export function DeviceList({ devices, askPassword, zone, now }: DeviceListProps) {
  const others = devices.filter((device) => !device.current).length;
  const refusal = useRefusal();
  return (
    <section aria-label="Aparelhos com a conta aberta" className="max-w-reading">
      {(others > 0 || refusal) && (
        <Form id={formId} method="post" noValidate className="mb-6 empty:hidden">
          <RefusalSummary refusal={refusal} labels={{}} />
          <ConfirmPassword ask={askPassword} refusal={refusal} />
        </Form>
      )}
      <ul className="divide-y divide-line border-y border-line">
        {devices.map((device) => (
          <DeviceItem key={device.sessionId} device={device} zone={zone} now={now} />
        ))}
      </ul>
      {others > 0 ? (
        <EndOthers count={others} />
      ) : (
        <p className="mt-4 text-ink-soft">Só este aparelho está com a sua conta aberta.</p>
      )}
    </section>
  );
}

type DeviceItemProps = { device: DeviceRow; zone: string; now: number };

function DeviceItem({ device, zone, now }: DeviceItemProps) {
  const { sessionId, kind, userAgent, ip, createdAt, lastSeenAt, current } = device;
  const Icon = kind === "api" ? SquareTerminal : /Android|iPhone|Mobile/.test(userAgent) ? Smartphone : Laptop;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
      <Icon aria-hidden="true" className="size-6 shrink-0 self-start text-ink-soft" />
      <div className="min-w-0 flex-1 basis-52">
        <p className="font-medium">
          {deviceName(userAgent)}
          {kind === "api" && " (aplicativo)"}
        </p>
        <p className="text-sm text-ink-soft">
          {current ? (
            "Este aparelho, agora"
          ) : (
            <>
              Usado <RelativeTime at={lastSeenAt} zone={zone} now={now} />
            </>
          )}
          {" · entrou "}
          <RelativeTime at={createdAt} zone={zone} now={now} />
          {ip && ` · endereço ${ip}`}
        </p>
      </div>
      {current ? kind === "web" && <ForgetThis /> : <EndOne sessionId={sessionId} />}
    </li>
  );
}

/** Posts where signing out posts; `data-forget` takes the app's own files of this device with it. */
function ForgetThis() {
  return (
    <form method="post" action={paths.logout()} data-forget className="basis-full pl-10">
      <p className="mb-2 text-sm text-ink-soft">
        Sai da conta e apaga deste aparelho o que ficou guardado: rascunhos, anotações à espera de internet e avisos.
      </p>
      <Button variant="quiet">Esquecer este aparelho</Button>
    </form>
  );
}

function EndOne({ sessionId }: { sessionId: string }) {
  return (
    <Button form={formId} name="end" value={sessionId} variant="quiet" pending={useEnding(sessionId)}>
      Encerrar
    </Button>
  );
}

function EndOthers({ count }: { count: number }) {
  return (
    <div className="mt-5">
      <p className="mb-3 text-ink-soft">
        Não reconhece algum? Encerre e troque a senha.{" "}
        {count === 1 ? "O outro aparelho sai" : "Os outros aparelhos saem"} na hora.
      </p>
      <Button
        form={formId}
        name="end"
        value="others"
        variant="danger"
        pending={useEnding("others")}
        pendingLabel="Encerrando…"
      >
        {count === 1 ? "Encerrar o outro" : `Encerrar os outros ${count}`}
      </Button>
    </div>
  );
}
