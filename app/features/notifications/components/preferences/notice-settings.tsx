import { Link } from "@remix-run/react";
import type { ComponentProps } from "react";
import { useRefusal } from "~/features/identity/components/login/refusal";
import { formatPhone } from "~/lib/text/phone";
import { accountPaths } from "~/account-paths";
import { paths } from "~/paths";
import { Flash } from "~/ui/feedback/flash";
import type { Reader } from "~/ui/time/format-time";
import { FormError } from "~/ui/form/form-error";
import type { NoticeSettings as Settings } from "../../preferences/read-preferences.server";
import { NoticeSettingsForm } from "./notice-settings-form";
import { PushDevices } from "./push-devices";
import { WhatsAppConsent } from "./whatsapp-consent";
import { TestNotice } from "./test-notice";

type NoticeSettingsProps = {
  settings: Settings & Pick<ComponentProps<typeof NoticeSettingsForm>, "kinds">;
  vapidPublicKey: string;
  done: "preferences" | "test" | "whatsapp" | "no-whatsapp" | null;
  reader: Reader;
};

/** Everything about being told: kinds and ways, silence, addresses, devices, a test. */
export function NoticeSettings({ settings, vapidPublicKey, done, reader }: NoticeSettingsProps) {
  const refusal = useRefusal("preferences");
  const testRefusal = useRefusal("test");
  return (
    <>
      {done === "preferences" && <Flash>Escolhas salvas.</Flash>}
      {done === "whatsapp" && <Flash>Autorizado. Veja abaixo quais avisos chegam pelo WhatsApp.</Flash>}
      {done === "no-whatsapp" && <Flash>Pronto: a CÁRIS não escreve mais para você pelo WhatsApp.</Flash>}
      {done === "test" && <Flash>O teste está a caminho. Se não chegar em um minuto, confira o endereço.</Flash>}
      {refusal && <FormError message={refusal.message} />}
      <NoticeSettingsForm
        key={settings.channels.length}
        kinds={settings.kinds}
        channels={settings.channels}
        quiet={settings.quiet}
        errors={refusal?.fields ?? {}}
      />
      <hr className="my-8 max-w-reading border-line" />
      <Addresses settings={settings} />
      <WhatsAppConsent settings={settings} reader={reader} />
      <PushDevices devices={settings.devices} vapidPublicKey={vapidPublicKey} reader={reader} />
      <hr className="my-8 max-w-reading border-line" />
      <TestNotice reachable={settings.reachable} error={testRefusal?.fields.channel ?? testRefusal?.message} />
    </>
  );
}

/** Where e-mail, SMS and WhatsApp go: only to what the person has confirmed. */
function Addresses({ settings: { email, phone } }: { settings: Settings }) {
  return (
    <section aria-labelledby="enderecos" className="mb-8 max-w-reading">
      <h2 id="enderecos" className="text-lg dense:text-base">
        Para onde vão
      </h2>
      <dl className="mt-2 divide-y divide-line border-y border-line">
        <div className="flex flex-wrap justify-between gap-x-4 py-2.5">
          <dt className="text-ink-soft">E-mail</dt>
          <dd className="min-w-0 wrap-anywhere">
            {email.address} {!email.verified && <Confirm to={paths.account()} />}
          </dd>
        </div>
        <div className="flex flex-wrap justify-between gap-x-4 py-2.5">
          <dt className="text-ink-soft">Celular</dt>
          <dd>
            {phone.number === null ? "nenhum " : `${formatPhone(phone.number)} `}
            <Link to={accountPaths.accountPhone()} className="link">
              {phone.number === null ? "Adicionar" : phone.verified ? "Trocar" : "Confirmar"}
            </Link>
          </dd>
        </div>
      </dl>
    </section>
  );
}

function Confirm({ to }: { to: string }) {
  return (
    <Link to={to} className="link">
      Confirmar
    </Link>
  );
}
