//! What every answer tells the browser, so that a page can do no more than it must.

use axum::http::header::{
    CONTENT_SECURITY_POLICY, HeaderName, REFERRER_POLICY, STRICT_TRANSPORT_SECURITY, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderValue};

const GUARDS: [(HeaderName, &str); 5] = [
    (
        CONTENT_SECURITY_POLICY,
        "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; \
         frame-ancestors 'none'; base-uri 'none'",
    ),
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (REFERRER_POLICY, "same-origin"),
    (HeaderName::from_static("permissions-policy"), "camera=(), microphone=(), geolocation=(), browsing-topics=()"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
];

/// Marks an answer whose page has a script of this site: to ask for a passkey takes one.
#[derive(Debug, Clone, Copy)]
pub struct WithScript;

/// Sets the guards on an answer of a site whose address is `address`.
pub fn guard(headers: &mut HeaderMap, address: &str, with_script: bool) {
    for (name, value) in GUARDS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if with_script {
        let policy = GUARDS[0].1.replace("style-src", "script-src 'self'; style-src");
        headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_str(&policy).expect("it is ASCII"));
    }
    if address.starts_with("https://") {
        headers.insert(STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=31536000"));
    }
}
