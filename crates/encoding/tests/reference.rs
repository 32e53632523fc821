//! Vectors of the real models against those of their reference implementations.
//!
//! The models are too large for the repository: `ENCODING_PACKAGES` names a folder with the packages (`bench/themes/models` fetches them).
//! Without it this is skipped, and said so.

use encoding::{Encoder, convert, known};
use std::path::PathBuf;

const TEXTS: [&str; 3] = [
    "Clean water must reach every village.",
    "L'eau potable doit arriver dans chaque village, même le plus éloigné.",
    "I can't withdraw money from the ATM — what's happening??",
];

/// The first six numbers of each text. MiniLM: numpy in f64 over the f32 weights, cut by the package's tokenizer; e5: the C program of its
/// package, asked as a query; USE: the Python program of its package. The last number is how far each may be off: weights
/// have eight bits here.
const REFERENCE: [(&str, [[f32; 6]; 3], f32); 3] = [
    (
        "minilm",
        [
            [0.04152, 0.06837, 0.00849, -0.06665, 0.0033, -0.05454],
            [-0.01403, -0.00337, -0.03662, -0.06199, 0.10502, 0.02305],
            [0.06303, 0.00897, -0.0376, 0.02154, 0.01938, -0.08988],
        ],
        0.006,
    ),
    (
        "e5",
        [
            [0.02639, -0.01799, -0.02934, -0.06071, 0.07681, -0.02267],
            [-0.00765, -0.03066, -0.04212, -0.0416, 0.09551, -0.05736],
            [0.04653, -0.02972, -0.06401, -0.05051, 0.0547, -0.03246],
        ],
        0.004,
    ),
    (
        "use",
        [
            [-0.06157, 0.05591, 0.07986, 0.02561, 0.04189, -0.07691],
            [0.00126, 0.05703, 0.03874, 0.02653, 0.05872, -0.06636],
            [-0.0087, 0.0404, -0.10074, 0.01219, -0.10356, 0.00036],
        ],
        0.025,
    ),
];

#[test]
fn vectors_are_those_of_the_reference() {
    let Some(folder) = std::env::var_os("ENCODING_PACKAGES").map(PathBuf::from) else {
        println!("skipped: ENCODING_PACKAGES names no folder with packages");
        return;
    };
    let mut met = Vec::new();
    for entry in std::fs::read_dir(&folder).expect("the folder of packages") {
        let path = entry.expect("an entry").path();
        if path.extension().is_none_or(|end| end != "whl") {
            continue;
        }
        let Ok(model) = convert(&std::fs::read(&path).expect("a package")) else { continue };
        let encoder = Encoder::open(&model).expect("what was just made can be opened");
        let (name, expected, off) = REFERENCE.iter().find(|(name, ..)| *name == encoder.name()).expect("a reference");
        let rows = encoder.encode(&TEXTS, |_| true).expect("nobody stops this");
        for (row, expected) in rows.chunks_exact(encoder.width()).zip(expected) {
            for (found, expected) in row.iter().zip(expected) {
                assert!((found - expected).abs() <= *off, "{name}: {found} instead of {expected}");
            }
            assert!((row.iter().map(|x| x * x).sum::<f32>() - 1.0).abs() < 1e-4);
        }
        // Languages lie around the middle of all: known for each that is read, and never for one that is not.
        assert!(encoder.offset_languages().all(|language| encoder.reads(language)));
        met.push(encoder.name().to_owned());
    }
    assert_eq!(met.len(), known().len(), "not all packages are there: {met:?}");
}
