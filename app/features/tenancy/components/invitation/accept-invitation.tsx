import { Form, Link } from "@remix-run/react";
import { typedIn, usePending, useRefusal } from "~/features/identity/components/login/refusal";
import { RefusalSummary } from "~/features/identity/components/login/refusal-summary";
import { LimitGuest } from "~/features/plans/components/limit-guest";
import { accountPaths } from "~/account-paths";
import { paths } from "~/paths";
import { Button } from "~/ui/form/button";
import { useLeaveDevice } from "~/ui/device/use-leave-device";
import { Notice } from "~/ui/feedback/notice";
import { SignOutForm } from "~/ui/shell/sign-out-form";
import { TextField } from "~/ui/form/text-field";

/** For who has an account already: sign in and come back here. */
export function SignInToAccept({ token }: { token: string }) {
  return (
    <p className="mb-6">
      Já tem conta com este e-mail?{" "}
      <Link to={paths.login(accountPaths.invite(token))} className="link inline-flex min-h-11 items-center">
        Entrar e aceitar
      </Link>
    </p>
  );
}

type AcceptInvitationProps = {
  role: "patient" | "psychologist" | "admin";
  email: string;
  crp: string | null;
  signedInAs: string;
  token: string;
};

/** Takes the invitation up with the account that is signed in, if it is the invited one. */
export function AcceptInvitation({ role, email, crp, signedInAs, token }: AcceptInvitationProps) {
  const refusal = useRefusal();
  const pending = usePending();
  if (signedInAs !== email) return <OtherAccount {...{ email, signedInAs, token }} />;
  return (
    <Form method="post" noValidate className="space-y-5">
      <RefusalSummary refusal={refusal} labels={{ crp: "CRP" }} />
      <LimitGuest code={refusal?.code} />
      {role === "psychologist" && (
        <TextField
          name="crp"
          label="CRP"
          hint="Se ainda não está na sua conta. Como 06/123456."
          optional
          defaultValue={typedIn(refusal, "crp", crp ?? "")}
          error={refusal?.fields.crp}
        />
      )}
      <Button pending={pending} pendingLabel="Aceitando…">
        Aceitar o convite
      </Button>
    </Form>
  );
}

/** Signing out leads back here: then the right account can sign in. */
function OtherAccount({ email, signedInAs, token }: Omit<AcceptInvitationProps, "role" | "crp">) {
  useLeaveDevice(paths.logout());
  return (
    <Notice title="Este convite é para outro e-mail">
      <p>
        Você entrou como {signedInAs}; o convite é para {email}. Saia, e o convite abre de novo para a conta certa.
      </p>
      <SignOutForm
        action={`${paths.logout()}?next=${encodeURIComponent(accountPaths.invite(token))}`}
        className="-ml-3 mt-2"
      />
    </Notice>
  );
}
