import { Link } from "@remix-run/react";
import { accountPaths } from "~/account-paths";
import { paths } from "~/paths";
import { teamPaths } from "~/team-paths";
import { DefinitionList } from "~/ui/list/definition-list";
import type { OwnReach } from "~/features/sos/patient/read-own-reach.server";

/** How the psychologist would be called, and who stands in: each gap with the way to close it. */
export function ReachLines({ reach: { phone, whatsApp, devices, email, substitute } }: { reach: OwnReach }) {
  return (
    <section aria-labelledby="reach" className="mt-8">
      <h2 id="reach" className="mb-2 text-lg dense:text-base">
        Como chegamos até você
      </h2>
      <DefinitionList
        items={[
          {
            term: "SMS",
            value: phone ? (
              whatsApp ? (
                "Celular confirmado, e WhatsApp junto"
              ) : (
                "Celular confirmado"
              )
            ) : (
              <Gap to={accountPaths.accountPhone()} gap="Sem celular confirmado." act="Confirmar celular" />
            ),
          },
          {
            term: "Aviso no aparelho",
            value:
              devices > 0 ? (
                `${devices} ${devices === 1 ? "aparelho" : "aparelhos"}`
              ) : (
                <Gap to={accountPaths.accountNotices()} gap="Nenhum aparelho recebe avisos." act="Ligar avisos" />
              ),
          },
          {
            term: "E-mail",
            value: email ? (
              "Confirmado"
            ) : (
              <Gap to={paths.accountEmail()} gap="Não confirmado." act="Confirmar e-mail" />
            ),
          },
          {
            term: "Substituição",
            value: substitute ? (
              <>
                {substitute.name}.{" "}
                <Link to={teamPaths.cover()} className="link">
                  Trocar
                </Link>
              </>
            ) : (
              <Gap to={teamPaths.cover()} gap="Ninguém é chamado em seu lugar." act="Escolher" />
            ),
          },
        ]}
      />
    </section>
  );
}

function Gap({ to, gap, act }: { to: string; gap: string; act: string }) {
  return (
    <>
      {gap}{" "}
      <Link to={to} className="link font-medium">
        {act}
      </Link>
    </>
  );
}
