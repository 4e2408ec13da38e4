import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { Link } from "@remix-run/react";
import { FormPage } from "~/features/identity/components/login/form-page";
import { RegisterChoice } from "~/features/tenancy/components/registration/register-choice";
import { accountPaths } from "~/account-paths";
import { paths } from "~/paths";
import type { PageHandle } from "~/ui/shell/page-handle";
import { pageMeta } from "~/ui/shell/page-meta";

export const handle: PageHandle = { scripts: "shell" };

export const meta: MetaFunction = () => pageMeta("Criar conta");

/** Links of the landing page name the role already. */
export function loader({ request }: LoaderFunctionArgs) {
  const role = new URL(request.url).searchParams.get("role");
  return role === "psychologist" ? redirect(accountPaths.registerPsychologist()) : null;
}

export default function Register() {
  return (
    <FormPage title="Criar conta" lead="De que lado da conversa você está?" care="Um começo pequeno já é um começo.">
      <RegisterChoice />
      <p className="mt-6 max-w-form text-ink-soft">
        Recebeu um convite por e-mail? Abra o link dele: sua conta já nasce no lugar certo.
      </p>
      <p className="mt-2">
        Já tem conta?{" "}
        <Link to={paths.login()} className="link inline-flex min-h-11 items-center">
          Entrar
        </Link>
      </p>
    </FormPage>
  );
}
