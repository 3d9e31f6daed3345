import { createHash } from 'node:crypto'
import { blake2b } from '@noble/hashes/blake2.js'
import nacl from 'tweetnacl'
import { seal } from './seals.ts'
import type { World } from './world.ts'

/*
 * How a client hands over the value of a secret: sealed for the public key of its place with libsodium's
 * crypto_box_seal (https://docs.github.com/en/rest/guides/encrypting-secrets-for-the-rest-api;
 * https://doc.libsodium.org/public-key_cryptography/sealed_boxes).
 */

const { publicKeyLength, overheadLength } = nacl.box

/** The key pair for which secrets of a place are sealed, the same in every replay. */
function keyPair(world: Pick<World, 'secret'>, place: string): nacl.BoxKeyPair {
  return nacl.box.keyPair.fromSecretKey(
    createHash('sha256')
      .update(seal(world, `secrets of ${place}`))
      .digest(),
  )
}

/** The public key of a place as GitHub says it: its id, and the key in Base64. */
export function publicKeyOf(
  world: Pick<World, 'secret'>,
  place: string,
): { readonly key_id: string; readonly key: string } {
  const { publicKey } = keyPair(world, place)
  return {
    key_id: createHash('sha256').update(publicKey).digest('hex').slice(0, 18),
    key: Buffer.from(publicKey).toString('base64'),
  }
}

/** Seals a text as a client does. */
export function sealFor(key: string, text: string): string {
  const [receiver, sender] = [new Uint8Array(Buffer.from(key, 'base64')), nacl.box.keyPair()]
  const box = nacl.box(
    new Uint8Array(Buffer.from(text)),
    nonceOf(sender.publicKey, receiver),
    receiver,
    sender.secretKey,
  )
  return Buffer.concat([sender.publicKey, box]).toString('base64')
}

/** The text that was sealed for the key of a place; `null` if it was not. */
export function openSealed(world: Pick<World, 'secret'>, place: string, sealed: string): string | null {
  const bytes = new Uint8Array(Buffer.from(sealed, 'base64'))
  if (bytes.length < publicKeyLength + overheadLength) return null
  const [sender, own] = [bytes.subarray(0, publicKeyLength), keyPair(world, place)]
  const opened = nacl.box.open(bytes.subarray(publicKeyLength), nonceOf(sender, own.publicKey), sender, own.secretKey)
  return opened === null ? null : Buffer.from(opened).toString('utf8')
}

function nonceOf(sender: Uint8Array, receiver: Uint8Array): Uint8Array {
  return blake2b(new Uint8Array(Buffer.concat([sender, receiver])), { dkLen: nacl.box.nonceLength })
}
