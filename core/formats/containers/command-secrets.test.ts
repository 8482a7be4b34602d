import { expect, test } from "vitest";
import { withoutSecrets, wordWithoutSecrets } from "./command-secrets";

test.each([
  ["nginx -g 'daemon off;'", "nginx -g 'daemon off;'"],
  ["curl -f http://localhost:8000/health || exit 1", "curl -f http://localhost:8000/health || exit 1"],
  ["pg_isready -d app", "pg_isready -d app"],
  ["export PASSWORD=secret && run", "export PASSWORD=[removed] && run"],
  ["PASSWORD='two words' run", "PASSWORD=[removed] run"],
  ["redis-cli -a secret ping", "redis-cli -a [removed] ping"],
  ["mysqladmin -uroot -phunter2 ping", "mysqladmin -u[removed] -p[removed] ping"],
  ["mysql --user root --password secret", "mysql --user [removed] --password [removed]"],
  ["server --api-token=secret --port=8000", "server --api-token=[removed] --port=[removed]"],
  ["psql postgres://app:secret@db/app", "psql postgres://[removed]@db/app"],
  ["curl -H 'X-Api-Key: secret' http://x/", "curl -H 'X-Api-Key: [removed]' http://x/"],
  ["echo -----BEGIN PRIVATE KEY-----\nMIIE", "echo [removed]"],
])("%j is kept as %j", (command, kept) => {
  expect(withoutSecrets(command)).toBe(kept);
  expect(withoutSecrets(kept)).toBe(kept);
});

test.each([
  ["secret", "--password", "[removed]"],
  ["secret", "-p", "[removed]"],
  ["8000", "--port", "8000"],
  ["--port", "--password", "--port"],
  ["KEY=secret with spaces", null, "KEY=[removed]"],
  ["--key=secret", null, "--key=[removed]"],
  ["nginx", null, "nginx"],
])("the word %j after %j is kept as %j", (word, before, kept) => {
  expect(wordWithoutSecrets(word, before)).toBe(kept);
});
