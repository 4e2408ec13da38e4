import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { DeadLinkBoundary } from "~/features/identity/components/login/dead-link";
import { FormPage } from "~/features/identity/components/login/form-page";
import { logoOf } from "~/features/files/clinic-logo/clinic-logo.server";
import { moveIn } from "~/features/moving/move-in.server";
import { acceptInvitation } from "~/features/tenancy/invitation/accept-invitation.server";
import { AcceptInvitation, SignInToAccept } from "~/features/tenancy/components/invitation/accept-invitation";
import { WhatIsShared } from "~/features/tenancy/components/invitation/what-is-shared";
import { RegistrationForm } from "~/features/tenancy/components/registration/registration-form";
import { readInvitation } from "~/features/tenancy/invitation/read-invitation.server";
import { register } from "~/features/tenancy/clinic/register.server";
import { acceptInvitationFormSchema, registerFormSchema } from "~/features/tenancy/tenancy.schema";
import { anonymous, requireAccount } from "~/http/guards.server";
import { readLogin } from "~/http/login/login.server";
import { page, submit } from "~/http/page.server";
import { signedIn, switchedTo } from "~/http/login/signed-in.server";
import { paths } from "~/paths";
import type { PageHandle } from "~/ui/shell/page-handle";
import { pageMeta } from "~/ui/shell/page-meta";

export const handle: PageHandle = { scripts: "late" };

export const meta: MetaFunction = () => [...pageMeta("Convite"), { name: "robots", content: "noindex" }];

/** The address is a secret: no other site learns it. (`no-referrer` would make browsers post `Origin: null`.) */
export function headers() {
  return { "Referrer-Policy": "same-origin", "Cache-Control": "no-store" };
}

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const token = args.params.token ?? "";
    const ctx = anonymous(args);
    const { clinicId, ...invitation } = await readInvitation(ctx, { token });
    const [logo, login] = await Promise.all([logoOf(ctx.db, clinicId), readLogin(args)]);
    return { ...invitation, logo, token, signedInAs: login?.email ?? null };
  });
}

/** Somebody signed in takes the invitation up; a new person makes an account with it. */
export async function action(args: ActionFunctionArgs) {
  const login = await readLogin(args);
  if (!login) {
    return submit(args, anonymous, registerFormSchema, async (ctx, input) =>
      signedIn(
        args,
        await register(ctx, input, "web"),
        input.role === "patient" ? `${paths.today()}?welcome` : paths.dashboard(),
      ),
    );
  }
  return submit(args, requireAccount, acceptInvitationFormSchema, async (ctx, { crp }) => {
    const acting = await moveIn(ctx, await acceptInvitation(ctx, { token: args.params.token ?? "", crp }));
    return switchedTo(
      args,
      acting,
      ctx.login,
      acting.role === "patient" ? `${paths.today()}?welcome` : paths.dashboard(),
    );
  });
}

/** What the invited person is called to be; the clinic stands apart, for its name may want any article or none. */
const callings = { patient: "como paciente", psychologist: "para atender", admin: "para a administração" };

/** Who invites to what, and the way in. */
export default function Invite() {
  const { logo, clinicName, inviterName, carerName, role, name, email, crp, token, signedInAs } =
    useLoaderData<typeof loader>();
  const lead = `${inviterName} convida você ${callings[role]}. Onde: ${clinicName}.`;
  return (
    <FormPage title="Você recebeu um convite" lead={lead} care="Ninguém precisa caminhar só.">
      {logo && (
        <img
          src={`/logos/${logo.digest}`}
          alt={clinicName}
          width={logo.width}
          height={logo.height}
          className="mb-4 h-14 w-auto"
        />
      )}
      {role === "patient" && <WhatIsShared carerName={carerName} clinicName={clinicName} />}
      {signedInAs === null ? (
        <>
          <SignInToAccept token={token} />
          <RegistrationForm role={role} invited={{ name, email, crp, token }} />
        </>
      ) : (
        <AcceptInvitation role={role} email={email} crp={crp} signedInAs={signedInAs} token={token} />
      )}
    </FormPage>
  );
}

export function ErrorBoundary() {
  return (
    <DeadLinkBoundary title="Este convite não vale mais" action={{ to: paths.login(), label: "Entrar" }}>
      Convites valem por 14 dias e uma vez só. Se você já aceitou este, é só entrar; senão, peça outro a quem convidou
      você.
    </DeadLinkBoundary>
  );
}
