import { Button } from "@/components/ui/button";

type ProviderFormProps = { name: string; csrfToken: string; next: string | null };

/** Leads to the OpenID Connect provider; a plain form that works without JavaScript. */
export function ProviderForm({ name, csrfToken, next }: ProviderFormProps) {
  return (
    <form method="post" action="/api/auth/signin/oidc" className="mt-6 max-w-[360px] border-t border-line pt-6">
      <input type="hidden" name="csrfToken" value={csrfToken} />
      <input type="hidden" name="callbackUrl" value={next ?? "/"} />
      <Button type="submit">Sign in with {name}</Button>
    </form>
  );
}
