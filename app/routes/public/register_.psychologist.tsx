import {
  redirect,
  type ActionFunctionArgs,
  type HeadersArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/cloudflare";
import { Link } from "@remix-run/react";
import { FormPage } from "~/features/identity/components/login/form-page";
import { RegistrationForm } from "~/features/tenancy/components/registration/registration-form";
import { register } from "~/features/tenancy/clinic/register.server";
import { registerFormSchema } from "~/features/tenancy/tenancy.schema";
import { anonymous } from "~/http/guards.server";
import { readLogin } from "~/http/login/login.server";
import { page, submit } from "~/http/page.server";
import { signedIn } from "~/http/login/signed-in.server";
import { paths } from "~/paths";
import type { PageHandle } from "~/ui/shell/page-handle";
import { pageMeta } from "~/ui/shell/page-meta";

export const handle: PageHandle = { scripts: "late" };

export const meta: MetaFunction = () => pageMeta("Criar conta profissional");

/** Tells when to try again after too many registrations. */
export function headers({ actionHeaders }: HeadersArgs) {
  return actionHeaders;
}

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => ((await readLogin(args)) ? redirect(paths.dashboard()) : null));
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, anonymous, registerFormSchema, async (ctx, input) =>
    signedIn(args, await register(ctx, input, "web"), paths.dashboard()),
  );
}

export default function RegisterPsychologist() {
  return (
    <FormPage
      title="Criar conta profissional"
      lead="Sua conta abre um consultório: convide pacientes e acompanhe o que eles mostram."
      care="Quem cuida também precisa de um bom lugar."
    >
      <RegistrationForm role="psychologist" />
      <p className="mt-6">
        Já tem conta?{" "}
        <Link to={paths.login()} className="link inline-flex min-h-11 items-center">
          Entrar
        </Link>
      </p>
    </FormPage>
  );
}
