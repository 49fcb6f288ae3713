// A certificate for loopback, so that tests have an https server. Its key is public, and only the tests trust it. Made
// with OpenSSL: a P-256 key, self-signed, CN "loopback test", SAN localhost and 127.0.0.1, valid 2020 to 2120.

export const loopbackKey = `
-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg6+vwRcueXQy0dlbV
2UBcEdqWrA8+s6xorfiAiZksNjyhRANCAAQNOBl0pyw/vTmFXdfRKtBFr4gm5WAp
712mv3zn7j26269bqqD58ai0ITkRj9X7wz7IqWFUEyO54ooOi2a72xOA
-----END PRIVATE KEY-----
`

export const loopbackCertificate = `
-----BEGIN CERTIFICATE-----
MIIBbzCCARWgAwIBAgIBATAKBggqhkjOPQQDAjAYMRYwFAYDVQQDDA1sb29wYmFj
ayB0ZXN0MCAXDTIwMDEwMTAwMDAwMFoYDzIxMjAwMTAxMDAwMDAwWjAYMRYwFAYD
VQQDDA1sb29wYmFjayB0ZXN0MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEDTgZ
dKcsP705hV3X0SrQRa+IJuVgKe9dpr985+49utuvW6qg+fGotCE5EY/V+8M+yKlh
VBMjueKKDotmu9sTgKNOMEwwDwYDVR0TAQH/BAUwAwEB/zAaBgNVHREEEzARggls
b2NhbGhvc3SHBH8AAAEwHQYDVR0OBBYEFDC0Kk3i+rMksBTq90WLomzLsGVMMAoG
CCqGSM49BAMCA0gAMEUCIE77Vaqzrlf5Jl8ujgvFLp4wYjFt0CNrig1XK7t+HT25
AiEAvJFE0+QCgMuJWeT2W7czQLlY6dX70XUnQkXUdrDre9I=
-----END CERTIFICATE-----
`
