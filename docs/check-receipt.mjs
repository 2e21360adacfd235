// Checks the signature of a receipt with nothing of this project: node docs/check-receipt.mjs RECEIPT [FOLDER]
// With a FOLDER it also leaves what openssl needs there. What is signed is defined in receipts.md.
import { createHash, createPublicKey, verify } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** RFC 8785: members by the UTF-16 code units of their names; texts and numbers are printed as JavaScript prints them. */
function canonical(value) {
  if (Array.isArray(value)) {
    return `[${value.map(canonical).join(",")}]`;
  }
  if (value !== null && typeof value === "object") {
    return `{${Object.keys(value).sort().map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(",")}}`;
  }
  return JSON.stringify(value);
}

/** r and s as the DER that openssl reads. */
function der(signature) {
  const number = (bytes) => {
    const digits = bytes.subarray(Math.max(0, bytes.findIndex((byte) => byte !== 0)));
    const content = digits[0] < 0x80 ? digits : Buffer.concat([Buffer.of(0), digits]);
    return Buffer.concat([Buffer.of(2, content.length), content]);
  };
  const both = Buffer.concat([number(signature.subarray(0, 32)), number(signature.subarray(32))]);
  return Buffer.concat([Buffer.of(0x30, both.length), both]);
}

const [file, folder] = process.argv.slice(2);
const { signature, ...receipt } = JSON.parse(readFileSync(file, "utf8"));
const [header, , signatureText] = signature.split(".");
const signed = `${header}.${Buffer.from(canonical(receipt)).toString("base64url")}`;
const bytes = Buffer.from(signatureText, "base64url");
const { crv, kty, x, y } = receipt.signer.key;
const key = createPublicKey({ key: { crv, kty, x, y }, format: "jwk" });

const isSigned = Buffer.from(header, "base64url").toString() === '{"alg":"ES256"}'
  && verify("sha256", Buffer.from(signed), { key, dsaEncoding: "ieee-p1363" }, bytes);
const keyId = createHash("sha256").update(canonical({ crv, kty, x, y })).digest("base64url");
const isNamed = keyId === receipt.signer.keyId;

if (folder) {
  writeFileSync(join(folder, "signed.txt"), signed);
  writeFileSync(join(folder, "signature.der"), der(bytes));
  writeFileSync(join(folder, "public.pem"), key.export({ type: "spki", format: "pem" }));
}

console.log(isSigned && isNamed ? `signed by ${keyId} at ${receipt.created}` : "NOT as it was signed");
process.exitCode = isSigned && isNamed ? 0 : 1;
