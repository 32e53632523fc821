//! Slows down who guesses, and nobody else.
//!
//! Kept in memory for at most an hour, under hashes with a key that this process drew: nothing of it is ever on a disk,
//! and a restart forgets it. Tries are counted by network, by network and name together, and by name alone. However
//! many strangers guess at a name, a network that has not guessed yet has a try of its own: nobody can lock out the
//! owner. A browser that its owner called their own is counted by itself, and a passkey is not counted at all, since
//! there is nothing to guess.

use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::fmt;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Where a request came from, as coarse as will do: a /24, or a /48 of IPv6. Cannot be printed.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Network([u8; 7]);

impl Network {
    pub fn of(address: IpAddr) -> Network {
        let mut network = [0; 7];
        match address.to_canonical() {
            IpAddr::V4(address) => {
                network[0] = 4;
                network[1..4].copy_from_slice(&address.octets()[..3]);
            }
            IpAddr::V6(address) => {
                network[0] = 6;
                network[1..].copy_from_slice(&address.octets()[..6]);
            }
        }
        Network(network)
    }
}

impl fmt::Debug for Network {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Network(…)")
    }
}

/// So many tries at once, and one more after each pause.
#[derive(Clone, Copy)]
struct Allowance {
    tries: f64,
    pause: Duration,
}

const NETWORK: Allowance = Allowance { tries: 40.0, pause: Duration::from_secs(10) };
const NETWORK_AND_NAME: Allowance = Allowance { tries: 6.0, pause: Duration::from_secs(60) };
/// When it is used up, each network has one try a pause instead of several.
const NAME: Allowance = Allowance { tries: 60.0, pause: Duration::from_secs(60) };
const DEVICE: Allowance = Allowance { tries: 10.0, pause: Duration::from_secs(60) };
/// Wrong codes after the right passphrase: only who knows the passphrase comes here.
const CODE: Allowance = Allowance { tries: 5.0, pause: Duration::from_secs(600) };
/// What is begun without a name: passkeys that are asked for, recovery codes that are tried.
const BEGIN: Allowance = Allowance { tries: 60.0, pause: Duration::from_secs(5) };

/// Counts kept at a time; when there are more, those that would allow everything again go first.
const ROOM: usize = 100_000;

type Key = [u8; 16];

/// The counts of this process.
#[derive(Clone)]
pub struct Throttle {
    secret: Arc<[u8; 32]>,
    counts: Arc<Mutex<HashMap<Key, Count>>>,
}

#[derive(Clone, Copy)]
struct Count {
    left: f64,
    at: Instant,
    allowance: Allowance,
}

impl Count {
    fn now(&self, now: Instant) -> f64 {
        let back = now.duration_since(self.at).as_secs_f64() / self.allowance.pause.as_secs_f64();
        (self.left + back).min(self.allowance.tries)
    }
}

/// Too many tries. When the next one is free.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("too many tries: wait {0:?}")]
pub struct Slow(pub Duration);

impl Throttle {
    pub fn new() -> Result<Throttle, getrandom::Error> {
        let mut secret = [0; 32];
        getrandom::fill(&mut secret)?;
        Ok(Throttle { secret: Arc::new(secret), counts: Arc::default() })
    }

    /// Takes a try at signing in with a name. `device` is the mark of a browser that its owner called their own.
    pub fn try_name(&self, network: Network, name: &str, device: Option<&str>) -> Result<(), Slow> {
        if let Some(device) = device {
            return self.take(&[(self.key("device", &[device.as_bytes(), name.as_bytes()]), DEVICE)]);
        }
        let name_key = self.key("name", &[name.as_bytes()]);
        let pair = match self.left(name_key, NAME) < 1.0 {
            true => Allowance { tries: 1.0, ..NETWORK_AND_NAME },
            false => NETWORK_AND_NAME,
        };
        let pair = (self.key("pair", &[&network.0, name.as_bytes()]), pair);
        self.take(&[(self.key("network", &[&network.0]), NETWORK), pair])?;
        // Never refuses by itself.
        let _ = self.take(&[(name_key, NAME)]);
        Ok(())
    }

    /// Gives the tries back: it was the owner.
    pub fn was_right(&self, network: Network, name: &str, device: Option<&str>) {
        let mut counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        counts.remove(&self.key("pair", &[&network.0, name.as_bytes()]));
        counts.remove(&self.key("code", &[name.as_bytes()]));
        if let Some(device) = device {
            counts.remove(&self.key("device", &[device.as_bytes(), name.as_bytes()]));
        }
        if let Some(network) = counts.get_mut(&self.key("network", &[&network.0])) {
            network.left += 1.0;
        }
    }

    /// Takes a try at the code that follows the right passphrase.
    pub fn try_code(&self, name: &str) -> Result<(), Slow> {
        self.take(&[(self.key("code", &[name.as_bytes()]), CODE)])
    }

    /// Whether there is a try at the code left.
    pub fn has_code(&self, name: &str) -> bool {
        self.left(self.key("code", &[name.as_bytes()]), CODE) >= 1.0
    }

    /// Takes a try at what needs no name.
    pub fn try_begin(&self, network: Network) -> Result<(), Slow> {
        self.take(&[(self.key("begin", &[&network.0]), BEGIN)])
    }

    fn key(&self, what: &str, parts: &[&[u8]]) -> Key {
        let mut digest = Sha256::new_with_prefix(*self.secret);
        for part in std::iter::once(what.as_bytes()).chain(parts.iter().copied()) {
            digest.update((part.len() as u64).to_be_bytes());
            digest.update(part);
        }
        let mut key = [0; 16];
        key.copy_from_slice(&digest.finalize()[..16]);
        key
    }

    fn left(&self, key: Key, allowance: Allowance) -> f64 {
        let counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        counts.get(&key).map_or(allowance.tries, |count| count.now(Instant::now()))
    }

    /// One try of each, or of none.
    fn take(&self, wanted: &[(Key, Allowance)]) -> Result<(), Slow> {
        let now = Instant::now();
        let mut counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        if counts.len() > ROOM {
            counts.retain(|_, count| count.now(now) < count.allowance.tries);
        }
        if counts.len() > 2 * ROOM {
            counts.clear();
        }
        let mut wait = Duration::ZERO;
        for (key, allowance) in wanted {
            let count = counts.entry(*key).or_insert(Count { left: allowance.tries, at: now, allowance: *allowance });
            let left = Count { allowance: *allowance, ..*count }.now(now);
            *count = Count { left, at: now, allowance: *allowance };
            if left < 1.0 {
                wait = wait.max(allowance.pause.mul_f64(1.0 - left));
            }
        }
        if wait > Duration::ZERO {
            return Err(Slow(wait));
        }
        for (key, _) in wanted {
            if let Some(count) = counts.get_mut(key) {
                count.left -= 1.0;
            }
        }
        Ok(())
    }
}

impl fmt::Debug for Throttle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Throttle(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn network(text: &str) -> Network {
        Network::of(text.parse().expect("an address"))
    }

    #[test]
    fn a_network_is_coarse_and_says_nothing() {
        assert_eq!(network("192.0.2.7"), network("192.0.2.200"));
        assert_eq!(network("192.0.2.7"), network("::ffff:192.0.2.9"));
        assert_ne!(network("192.0.2.7"), network("192.0.3.7"));
        assert_eq!(network("2001:db8:1:2::3"), network("2001:db8:1:ffff::9"));
        assert_eq!(format!("{:?}", network("192.0.2.7")), "Network(…)");
    }

    #[test]
    fn a_stranger_is_slowed_and_the_owner_is_not() {
        let throttle = Throttle::new().expect("randomness");
        let stranger = network("192.0.2.7");
        let passed = (0..1000).filter(|_| throttle.try_name(stranger, "amina", None).is_ok()).count();
        assert_eq!(passed, 6);
        assert!(
            matches!(throttle.try_name(stranger, "amina", None), Err(Slow(wait)) if wait > Duration::from_secs(50))
        );
        assert!(throttle.try_name(network("198.51.100.1"), "amina", None).is_ok(), "another network");
        assert!(throttle.try_name(stranger, "amina", Some("a device")).is_ok(), "the owner's own browser");
        assert!(throttle.try_name(stranger, "bilal", None).is_ok(), "another name");
    }

    #[test]
    fn strangers_from_everywhere_do_not_use_up_the_owners_try() {
        let throttle = Throttle::new().expect("randomness");
        for number in 0..1000_u32 {
            let from = Network::of(IpAddr::from([10, (number >> 8) as u8, number as u8, 1]));
            assert_eq!(throttle.try_name(from, "amina", None), Ok(()));
        }
        let again = |_: &u32| throttle.try_name(network("10.0.0.1"), "amina", None).is_ok();
        assert_eq!((0..6_u32).filter(again).count(), 1, "each has one more by now, not five");
        assert_eq!(throttle.try_name(network("198.51.100.1"), "amina", None), Ok(()));
    }

    #[test]
    fn who_tries_many_names_is_slowed_too() {
        let throttle = Throttle::new().expect("randomness");
        let passed =
            (0..1000).filter(|n| throttle.try_name(network("192.0.2.7"), &n.to_string(), None).is_ok()).count();
        assert_eq!(passed, 40);
    }

    #[test]
    fn codes_are_counted_by_name_and_forgotten_when_it_was_the_owner() {
        let throttle = Throttle::new().expect("randomness");
        assert_eq!((0..100).filter(|_| throttle.try_code("amina").is_ok()).count(), 5);
        assert!(!throttle.has_code("amina") && throttle.has_code("bilal"));
        throttle.was_right(network("192.0.2.7"), "amina", None);
        assert!(throttle.has_code("amina"));
    }
}
