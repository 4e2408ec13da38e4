import { Link } from "@remix-run/react";
import { ConsentForm } from "~/features/consent/components/consent-form";
import { accountPaths } from "~/account-paths";
import type { Reader } from "~/ui/time/format-time";
import type { NoticeSettings } from "../../preferences/read-preferences.server";

/** Being told by WhatsApp: asked, with all it means, once there is a phone that it could go to. */
export function WhatsAppConsent({ settings, reader }: { settings: NoticeSettings; reader: Reader }) {
  const { whatsApp, phone } = settings;
  if (!whatsApp) return null;
  return (
    <section aria-labelledby="whatsapp" className="mb-8 max-w-reading">
      <h2 id="whatsapp" className="text-lg dense:text-base">
        {whatsApp.words.title}
      </h2>
      {phone.verified || whatsApp.granted ? (
        <ConsentForm consent={whatsApp} intent="whatsapp" stop="Parar de receber pelo WhatsApp" reader={reader} />
      ) : (
        <p className="mt-1 text-ink-soft">
          As mensagens vão para o seu celular.{" "}
          <Link to={accountPaths.accountPhone()} className="link">
            Confirme um número
          </Link>{" "}
          e volte aqui para escolher.
        </p>
      )}
    </section>
  );
}
